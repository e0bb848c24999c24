package io.caseline.platform.projections;

import io.caseline.platform.RecordedCase;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what Axon's dead-letter queues hold, with no word of what the events say. */
@Component
final class ParkedEvents {

  private static final String SELECT =
      """
      select d.dead_letter_id, d.processing_group, d.aggregate_identifier, d.event_identifier,
             d.payload_type, d.sequence_number, e.global_index, d.cause_type, d.enqueued_at,
             d.last_touched, d.diagnostics
      from dead_letter_entry d
      join domain_event_entry e on e.event_identifier = d.event_identifier
      """;

  private final JdbcClient jdbc;
  private final Serializer serializer;

  ParkedEvents(JdbcClient jdbc, @Qualifier("eventSerializer") Serializer serializer) {
    this.jdbc = jdbc;
    this.serializer = serializer;
  }

  /** The oldest first. */
  Page<ParkedEvent> page(@Nullable String projection, Paging paging) {
    var conditions = new StringBuilder("where 1 = 1");
    if (projection != null) {
      conditions.append(" and d.processing_group = :projection");
    }
    if (paging.cursor().isPresent()) {
      conditions.append(" and (d.enqueued_at, d.dead_letter_id) > (:parkedAt, :id)");
    }
    var query =
        jdbc.sql(
            SELECT
                + conditions
                + " order by d.enqueued_at, d.dead_letter_id fetch first :rows rows only");
    if (projection != null) {
      query = query.param("projection", projection);
    }
    if (paging.cursor().isPresent()) {
      Cursor cursor = paging.cursor().get();
      query =
          query
              .param("parkedAt", cursor.instant(0).atOffset(ZoneOffset.UTC))
              .param("id", cursor.uuid(1).toString());
    }
    return paging.page(
        query.param("rows", paging.rowsToFetch()).query((row, number) -> event(row)).list(),
        event -> Cursor.of(event.parkedAt(), event.id()));
  }

  Optional<ParkedEvent> find(UUID id) {
    return jdbc.sql(SELECT + "where d.dead_letter_id = ?")
        .param(id.toString())
        .query((row, number) -> event(row))
        .optional();
  }

  long count(String projection) {
    return jdbc.sql("select count(*) from dead_letter_entry where processing_group = ?")
        .param(projection)
        .query(Long.class)
        .single();
  }

  /**
   * Forgets the parked events of these cases that these versions of them have in them already. A
   * later one may have come meanwhile.
   */
  void forget(String projection, List<RecordedCase> cases) {
    Set<UUID> parked = cases(projection);
    cases.stream()
        .filter(it -> parked.contains(it.caseId()))
        .forEach(
            it ->
                jdbc.sql(
                        """
                        delete from dead_letter_entry where processing_group = ?
                        and aggregate_identifier = ? and sequence_number < ?
                        """)
                    .params(projection, it.caseId().toString(), it.version())
                    .update());
  }

  /** The cases of which any are parked. */
  Set<UUID> cases(String projection) {
    return jdbc.sql(
            "select distinct aggregate_identifier from dead_letter_entry where processing_group ="
                + " ?")
        .param(projection)
        .query((row, number) -> UUID.fromString(row.getString(1)))
        .set();
  }

  private ParkedEvent event(ResultSet row) throws SQLException {
    String type = row.getString("payload_type");
    Instant parkedAt = row.getObject("enqueued_at", OffsetDateTime.class).toInstant();
    return new ParkedEvent(
        UUID.fromString(row.getString("dead_letter_id")),
        row.getString("processing_group"),
        UUID.fromString(row.getString("aggregate_identifier")),
        UUID.fromString(row.getString("event_identifier")),
        type.substring(type.lastIndexOf('.') + 1),
        row.getLong("sequence_number"),
        row.getLong("global_index"),
        row.getString("cause_type"),
        parkedAt,
        row.getObject("last_touched", OffsetDateTime.class).toInstant(),
        attempts(row.getBytes("diagnostics")));
  }

  private int attempts(byte @Nullable [] diagnostics) {
    if (diagnostics == null) {
      return 0;
    }
    MetaData kept =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                diagnostics, byte[].class, MetaData.class.getName(), null));
    return Parking.attempts(kept);
  }
}
