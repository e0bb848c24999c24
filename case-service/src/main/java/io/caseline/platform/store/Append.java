package io.caseline.platform.store;

import io.caseline.platform.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Stores events by one statement, which hands out their positions in their order. */
final class Append {

  private static final String INTO =
      """
      insert into domain_event_entry
        (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
         payload_type, payload_revision, payload, meta_data)
      values
      """;

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String POSITION = "global_index";

  private final List<DomainEventMessage<?>> events;
  private final Serializer serializer;

  Append(List<DomainEventMessage<?>> events, Serializer serializer) {
    this.events = events;
    this.serializer = serializer;
  }

  /** Returns them as they are recorded now. */
  List<RecordedEvent> with(JdbcTemplate jdbc) {
    KeyHolder positions = new GeneratedKeyHolder();
    jdbc.update(this::statement, positions);
    List<Map<String, Object>> rows = positions.getKeyList();
    return IntStream.range(0, events.size())
        .mapToObj(i -> StoredEvents.recorded(events.get(i), position(rows.get(i))))
        .toList();
  }

  /** H2 names columns in capitals, whoever asks. */
  private static long position(Map<String, Object> row) {
    return ((Number) row.values().iterator().next()).longValue();
  }

  private PreparedStatement statement(Connection connection) throws SQLException {
    String sql = INTO + String.join(", ", Collections.nCopies(events.size(), ROW));
    PreparedStatement statement = connection.prepareStatement(sql, new String[] {POSITION});
    int at = 0;
    for (DomainEventMessage<?> event : events) {
      SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
      SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
      statement.setString(++at, event.getIdentifier());
      statement.setString(++at, event.getAggregateIdentifier());
      statement.setLong(++at, event.getSequenceNumber());
      statement.setString(++at, event.getType());
      statement.setString(++at, DateTimeUtils.formatInstant(event.getTimestamp()));
      statement.setString(++at, payload.getType().getName());
      statement.setString(++at, payload.getType().getRevision());
      statement.setBytes(++at, payload.getData());
      statement.setBytes(++at, metadata.getData());
    }
    return statement;
  }
}
