package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class DurableH2Test {

  @Test
  void has_every_commit_written_at_once() {
    assertThat(DurableH2.durable("jdbc:h2:file:./data/cases"))
        .contains("/data/cases;WRITE_DELAY=0;");
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
        "jdbc:h2:failstop:./cases;write_delay=10;database_event_listener='mine';CACHE_SIZE=1";
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
