package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableH2Test {

  @Test
  void has_every_commit_written_at_once() {
    assertThat(DurableH2.durable("jdbc:h2:file:./data/cases"))
        .contains("/data/cases;WRITE_DELAY=0;");
  }

  @Test
  void is_not_closed_under_those_who_still_finish_what_they_do() {
    assertThat(DurableH2.durable("jdbc:h2:file:./data/cases")).contains(";DB_CLOSE_ON_EXIT=FALSE;");
  }

  @Test
  void keeps_no_file_of_failures_that_quote_what_was_to_be_stored(@TempDir Path folder)
      throws Exception {
    FailStopFile.register();
    String url = DurableH2.durable("jdbc:h2:file:" + folder.resolve("cases"));
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table said (words varchar(3))");
      assertThatThrownBy(() -> statement.execute("insert into said values ('too much')"))
          .hasMessageContaining("too much");
    }
    assertThat(folder).isDirectoryContaining("glob:**/cases.mv.db");
    assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
  }

  @Test
  void has_failures_told_to_who_ends_them() {
    assertThat(DurableH2.durable("jdbc:h2:./cases"))
        .endsWith(";DATABASE_EVENT_LISTENER='io.caseline.web.database.UncountedH2'");
  }

  @Test
  void has_a_file_not_written_any_more_when_it_could_not_be() {
    assertThat(DurableH2.durable("jdbc:h2:./cases")).startsWith("jdbc:h2:failstop:./cases;");
    assertThat(DurableH2.durable("jdbc:h2:file:./cases"))
        .startsWith("jdbc:h2:failstop:file:./cases;");
    assertThat(DurableH2.durable("jdbc:h2:mem:cases")).startsWith("jdbc:h2:mem:cases;");
    assertThat(DurableH2.durable("jdbc:h2:tcp://h2/cases")).startsWith("jdbc:h2:tcp://h2/cases;");
  }

  @Test
  void leaves_alone_who_has_said_otherwise() {
    String url =
        "jdbc:h2:failstop:./cases;write_delay=10;db_close_on_exit=true;trace_level_file=1;"
            + "database_event_listener='mine';CACHE_SIZE=1";
    assertThat(DurableH2.durable(url)).isEqualTo(url);
  }

  @Test
  void leaves_other_databases_alone() {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:postgresql://db/cases");
      new DurableH2().postProcessBeforeInitialization(pool, "pool");
      assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:postgresql://db/cases");
      assertThat(pool.getDataSource()).isNull();
      assertThat(pool.getExceptionOverride()).isNull();
    }
  }
}
