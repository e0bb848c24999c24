package io.caseline.audit;

import io.caseline.proof.log.Entry;
import io.caseline.web.ledger.LogSource;
import io.caseline.web.ledger.TableLog;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The stored events as a tamper-evident log: every column of a row, just as it stands in the
 * database, what is sealed in it sealed. So what is proven stays proven when a key is destroyed.
 */
@Component
public class StoredEventLog implements LogSource {

  public static final String NAME = "events";

  /** Their order belongs to what was signed, and never changes. */
  private static final List<String> COLUMNS =
      List.of(
          "event_identifier",
          "aggregate_identifier",
          "sequence_number",
          "type",
          "time_stamp",
          "payload_type",
          "payload_revision",
          "payload",
          "meta_data");

  private final TableLog rows;

  StoredEventLog(DataSource database) {
    rows = new TableLog(database, NAME, "domain_event_entry", "global_index", COLUMNS);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Entry> after(long position, int limit) {
    return rows.after(position, limit);
  }

  public List<Entry> ofCase(UUID caseId) {
    return rows.where("aggregate_identifier", caseId.toString());
  }
}
