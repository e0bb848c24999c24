package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

class ReopenedH2Test {

  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcTemplate jdbc = new JdbcTemplate();
  private final ReopenedH2 reopened = watching(pool);

  @BeforeEach
  void open(@TempDir Path folder) {
    pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("cases"));
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
    breakTheFile();
    assertThatThrownBy(this::count).hasMessageContaining("has been closed");

    reopened.once();

    assertThat(count()).isOne();
    assertThat(jdbc.update("insert into note values (2)")).isOne();
  }

  @Test
  void one_that_can_is_left_alone() {
    String before = jdbc.queryForObject("select session_id()", String.class);
    reopened.once();
    assertThat(jdbc.queryForObject("select session_id()", String.class)).isEqualTo(before);
    assertThat(count()).isOne();
  }

  @Test
  void another_database_is_not_looked_at() {
    try (var other = new HikariDataSource()) {
      other.setJdbcUrl("jdbc:postgresql://127.0.0.1/nobody");
      assertThat(watching(other).isAutoStartup()).isFalse();
      assertThat(reopened.isAutoStartup()).isTrue();
    }
  }

  private static ReopenedH2 watching(HikariDataSource pool) {
    return new ReopenedH2(
        new ObjectProvider<>() {
          @Override
          public Stream<HikariDataSource> stream() {
            return Stream.of(pool);
          }
        });
  }

  private int count() {
    Integer count = jdbc.queryForObject("select count(*) from note", Integer.class);
    return count == null ? -1 : count;
  }

  /** An interrupt while it is written closes the file, and H2 takes that for a disk that fails. */
  private void breakTheFile() {
    StatementCallback<Void> interrupted =
        statement -> {
          Thread.currentThread().interrupt();
          try {
            statement.executeUpdate("insert into note values (3)");
          } finally {
            Thread.interrupted();
          }
          return null;
        };
    assertThatThrownBy(() -> jdbc.execute(interrupted)).isNotNull();
  }
}
