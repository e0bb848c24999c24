package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DurableH2Test {

  @Test
  void has_every_commit_written_at_once() {
    assertThat(DurableH2.durable("jdbc:h2:file:./data/cases"))
        .isEqualTo("jdbc:h2:file:./data/cases;WRITE_DELAY=0");
  }

  @Test
  void leaves_alone_who_has_said_otherwise() {
    assertThat(DurableH2.durable("jdbc:h2:./cases;write_delay=10;CACHE_SIZE=1"))
        .isEqualTo("jdbc:h2:./cases;write_delay=10;CACHE_SIZE=1");
  }

  @Test
  void leaves_other_databases_alone() {
    assertThat(DurableH2.durable("jdbc:postgresql://db/cases"))
        .isEqualTo("jdbc:postgresql://db/cases");
    assertThat(DurableH2.durable(null)).isNull();
  }
}
