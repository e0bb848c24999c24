package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.caseline.web.testing.FullDisk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenH2Test {

  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcTemplate jdbc = new JdbcTemplate();

  @BeforeEach
  void open(@TempDir Path folder) {
    FullDisk.isThere();
    pool.setJdbcUrl("jdbc:h2:full:" + folder.resolve("cases"));
    pool.setMaximumPoolSize(4);
    new DurableH2().postProcessBeforeInitialization(pool, "pool");
    jdbc.setDataSource(pool);
    jdbc.execute("create table note (id int primary key)");
    jdbc.update("insert into note values (1)");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void a_file_that_could_not_be_written_is_opened_again_with_all_that_was_acknowledged() {
    FullDisk.runsFull();
    FullDisk.failsTheWrite();
    assertThatThrownBy(() -> jdbc.update("insert into note values (2)")).isNotNull();

    FullDisk.hasRoom();

    assertThat(count()).isOne();
    assertThat(jdbc.update("insert into note values (3)")).isOne();
  }

  /** H2 alone would turn without end in the last statement: see {@link UncountedH2}. */
  @Test
  void whoever_is_at_work_while_it_breaks_is_refused() throws Exception {
    Connection writes = atWork("insert into note values (2)");
    Connection goesBack = atWork("insert into note values (3)");
    Connection goesOn = atWork("insert into note values (4)");
    FullDisk.runsFull();
    Other written = new Other(writes::commit);
    FullDisk.awaitWrite();
    Other undone = new Other(goesBack::rollback);
    await().until(undone::waits);

    FullDisk.failsTheWrite();

    written.isRefused();
    undone.isRefused();
    assertThatThrownBy(() -> run("insert into note values (5)", goesOn))
        .isInstanceOf(SQLException.class);
    FullDisk.hasRoom();
    assertThat(count()).isOne();
  }

  @Test
  void a_mistake_in_a_statement_takes_no_connection_away() {
    String before = session();
    assertThatThrownBy(() -> jdbc.update("insert into note values (1)"))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(session()).isEqualTo(before);
  }

  private @Nullable String session() {
    return jdbc.queryForObject("select session_id()", String.class);
  }

  private int count() {
    Integer count = jdbc.queryForObject("select count(*) from note", Integer.class);
    return count == null ? -1 : count;
  }

  private Connection atWork(String sql) throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    run(sql, connection);
    return connection;
  }

  private static void run(String sql, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Step {
    void run() throws SQLException;
  }

  /** Done by somebody else. */
  private static final class Other {

    private final FutureTask<Void> task;
    private final Thread thread;

    Other(Step step) {
      task =
          new FutureTask<>(
              () -> {
                step.run();
                return null;
              });
      thread = Thread.ofPlatform().daemon().start(task);
    }

    boolean waits() {
      return thread.getState() == Thread.State.WAITING;
    }

    void isRefused() {
      assertThatThrownBy(task::get).hasCauseInstanceOf(SQLException.class);
    }
  }
}
