package io.caseline.audit;

import io.caseline.testing.OnH2;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
class AuditOnH2IT extends AuditStory {

  @Override
  void switchAppendOnly(JdbcTemplate jdbc, boolean on) {
    if (on) {
      jdbc.execute(
          "create trigger domain_event_entry_append_only before update, delete on"
              + " domain_event_entry call 'io.caseline.platform.store.AppendOnlyTrigger'");
    } else {
      jdbc.execute("drop trigger domain_event_entry_append_only");
    }
  }
}
