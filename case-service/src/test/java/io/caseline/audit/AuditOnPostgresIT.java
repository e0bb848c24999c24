package io.caseline.audit;

import io.caseline.testing.OnPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
class AuditOnPostgresIT extends AuditStory {

  @Override
  void switchAppendOnly(JdbcTemplate jdbc, boolean on) {
    jdbc.execute(
        "alter table domain_event_entry "
            + (on ? "enable" : "disable")
            + " trigger domain_event_entry_append_only");
  }
}
