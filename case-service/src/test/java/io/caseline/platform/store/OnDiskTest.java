package io.caseline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.caseline.web.testing.FullDisk;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OnDiskTest {

  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcTemplate jdbc = new JdbcTemplate();
  private @Nullable OnDisk onDisk;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    FullDisk.isThere();
    pool.setJdbcUrl("jdbc:h2:full:" + folder.resolve("cases") + ";WRITE_DELAY=0");
    jdbc.setDataSource(pool);
    onDisk = new OnDisk(pool, new SpringTransactionManager(new DataSourceTransactionManager(pool)));
    jdbc.execute("create table event (position bigint primary key)");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void what_was_committed_can_be_read() {
    append(1);
    assertThat(readOnDisk()).isEqualTo(1);
  }

  @Test
  void what_is_committed_but_cannot_be_written_is_not_read() throws Exception {
    append(1);
    FullDisk.runsFull();
    var appended = new FutureTask<>(() -> append(2), null);
    Thread.ofPlatform().daemon().start(appended);
    FullDisk.awaitWrite();
    assertThat(read()).as("what H2 shows").isEqualTo(2);
    var seen = new FutureTask<>(this::readOnDisk);
    Thread reader = Thread.ofPlatform().daemon().start(seen);
    await().until(() -> seen.isDone() || reader.getState() == Thread.State.WAITING);

    FullDisk.failsTheWrite();

    assertThatThrownBy(appended::get).hasCauseInstanceOf(DataAccessException.class);
    assertThatThrownBy(seen::get).isInstanceOf(ExecutionException.class);
    FullDisk.hasRoom();
    pool.getHikariPoolMXBean().softEvictConnections();
    assertThat(readOnDisk()).isEqualTo(1);
  }

  private void append(long position) {
    jdbc.update("insert into event values (?)", position);
  }

  private long readOnDisk() {
    return onDisk.only(this::read);
  }

  private long read() {
    return jdbc.queryForObject("select max(position) from event", Long.class);
  }
}
