package io.caseline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.testing.OnPostgres;
import org.junit.jupiter.api.Test;

@OnPostgres
class EventStoreOnPostgresIT extends EventStoreContract {

  @Test
  void refuses_to_truncate_events() {
    openCase();

    assertThatThrownBy(() -> jdbc.sql("truncate domain_event_entry").update())
        .hasStackTraceContaining("Events are never changed or removed");
    assertThat(log.head()).isPositive();
  }

  @Test
  void keeps_payloads_in_the_row() {
    openCase();

    assertThat(
            jdbc.sql(
                    """
                    select distinct data_type from information_schema.columns
                    where table_schema = 'public'
                      and column_name in ('payload', 'meta_data', 'token', 'diagnostics')
                    """)
                .query(String.class)
                .list())
        .containsExactly("bytea");
    assertThat(jdbc.sql("select count(*) from pg_largeobject").query(Long.class).single()).isZero();
  }

  @Test
  void takes_positions_one_by_one() {
    assertThat(
            jdbc.sql(
                    "select increment_by from pg_sequences where sequencename ="
                        + " 'domain_event_entry_seq'")
                .query(Long.class)
                .single())
        .isEqualTo(1L);
  }
}
