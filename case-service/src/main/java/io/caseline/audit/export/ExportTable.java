package io.caseline.audit.export;

import io.caseline.platform.sealing.Vault;
import io.caseline.proof.note.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The exports, and which is to be gone on with. */
@Component
class ExportTable {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;

  ExportTable(JdbcClient jdbc, Vault vault, JsonMapper json) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
  }

  void insert(
      UUID id,
      String by,
      @Nullable String partner,
      Instant at,
      ExportRequest request,
      long position) {
    jdbc.sql(
            """
            insert into export (export_id, state, requested_by, partner, requested_at, request,
              asked_at_position, cases, cases_done, events, later, failures, next_try_at)
            values (?, 'QUEUED', ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?)
            """)
        .param(id)
        .param(by)
        .param(partner)
        .param(utc(at))
        .param(sealed(id, request))
        .param(position)
        .param(utc(at))
        .update();
  }

  private byte[] sealed(UUID id, ExportRequest request) {
    return vault.seal(json.writeValueAsBytes(request), context(id));
  }

  private static String context(UUID id) {
    return "export/" + id + "/request";
  }

  Optional<Export> find(UUID id) {
    return jdbc.sql("select * from export where export_id = ?")
        .param(id)
        .query(this::export)
        .optional();
  }

  /** The same, and until the end of the transaction nobody else changes it. */
  Optional<Export> lock(UUID id) {
    return jdbc.sql("select * from export where export_id = ? for update")
        .param(id)
        .query(this::export)
        .optional();
  }

  /**
   * The export that waits longest for its next step, held until the end of the transaction. Those
   * that other nodes hold are passed over: the lock ends with its node, so nothing has to be known
   * of nodes that died.
   */
  Optional<Export> lockNext(Instant now) {
    return jdbc.sql(
            """
            select * from export where state in ('QUEUED', 'RUNNING') and next_try_at <= ?
            order by requested_at, export_id fetch first 1 rows only for update skip locked
            """)
        .param(utc(now))
        .query(this::export)
        .optional();
  }

  /** Whether an export waits for its beginning, and so for the log to be signed. */
  boolean anyQueued(Instant now) {
    return jdbc.sql(
            "select 1 from export where state = 'QUEUED' and next_try_at <= ? fetch first 1 rows"
                + " only")
        .param(utc(now))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** The newest first, older than this one; all when it is null. */
  List<Export> before(
      @Nullable Instant time, @Nullable UUID id, @Nullable String partner, int limit) {
    StringBuilder where = new StringBuilder("where true");
    List<Object> values = new ArrayList<>();
    if (time != null && id != null) {
      where.append(" and (requested_at, export_id) < (?, ?)");
      values.add(utc(time));
      values.add(id);
    }
    if (partner != null) {
      where.append(" and partner = ?");
      values.add(partner);
    }
    values.add(limit);
    return jdbc.sql(
            "select * from export "
                + where
                + " order by requested_at desc, export_id desc fetch first ? rows only")
        .params(values)
        .query(this::export)
        .list();
  }

  void begun(UUID id, SignedNote checkpoint, Instant asOf, int cases) {
    jdbc.sql(
            """
            update export set state = 'RUNNING', checkpoint = ?, as_of = ?, cases = ?, failures = 0
            where export_id = ?
            """)
        .params(checkpoint.toString(), utc(asOf), cases, id)
        .update();
  }

  void cameTo(UUID id, int casesDone, long events, long later) {
    jdbc.sql(
            """
            update export set cases_done = ?, events = ?, later = ?, failures = 0
            where export_id = ?
            """)
        .params(casesDone, events, later, id)
        .update();
  }

  void ready(UUID id, Instant at) {
    jdbc.sql("update export set state = 'READY', ready_at = ? where export_id = ?")
        .params(utc(at), id)
        .update();
  }

  void tryAgain(UUID id, int failures, Instant at) {
    jdbc.sql("update export set failures = ?, next_try_at = ? where export_id = ?")
        .params(failures, utc(at), id)
        .update();
  }

  void ended(UUID id, ExportState how, Instant at, @Nullable String why) {
    jdbc.sql("update export set state = ?, ended_at = ?, why = ? where export_id = ?")
        .param(how.name())
        .param(utc(at))
        .param(why)
        .param(id)
        .update();
  }

  /** Those that were ready at that time and still are. */
  List<UUID> readyBefore(Instant time) {
    return jdbc.sql("select export_id from export where state = 'READY' and ready_at < ?")
        .param(utc(time))
        .query(UUID.class)
        .list();
  }

  /** All that are not at an end, held until the end of the transaction. */
  List<UUID> lockAlive() {
    return jdbc.sql(
            """
            select export_id from export where state in ('QUEUED', 'RUNNING', 'READY')
            order by export_id for update
            """)
        .query(UUID.class)
        .list();
  }

  private Export export(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("export_id", UUID.class);
    byte[] request = vault.open(row.getBytes("request"), context(id));
    String checkpoint = row.getString("checkpoint");
    return new Export(
        id,
        ExportState.valueOf(row.getString("state")),
        row.getString("requested_by"),
        row.getString("partner"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        json.readValue(request, ExportRequest.class),
        row.getLong("asked_at_position"),
        checkpoint == null ? null : SignedNote.parse(checkpoint),
        instant(row, "as_of"),
        row.getInt("cases"),
        row.getInt("cases_done"),
        row.getLong("events"),
        row.getLong("later"),
        row.getInt("failures"),
        instant(row, "ready_at"),
        instant(row, "ended_at"),
        row.getString("why"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
