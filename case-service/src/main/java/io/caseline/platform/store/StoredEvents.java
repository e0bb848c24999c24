package io.caseline.platform.store;

import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads events with one query, past Axon's repository and its unit of work, through the same
 * upcasters.
 */
@Component
final class StoredEvents implements EventLog {

  private static final String COLUMNS =
      """
      select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
             payload_type, payload_revision, payload, meta_data
      from domain_event_entry
      """;

  /** A step back along the index for each, however many events it has. */
  private static final String LAST =
      """
      select id, last from (
        select it.id, (
          select sequence_number from domain_event_entry event
          where event.aggregate_identifier = it.id order by sequence_number desc
          fetch first row only) as last
        from unnest(cast(? as varchar array)) as it(id)) as one
      where last is not null
      """;

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final Configuration axon;

  StoredEvents(
      JdbcClient jdbc, @Qualifier("eventSerializer") Serializer serializer, Configuration axon) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.axon = axon;
  }

  @Override
  public List<RecordedEvent> ofCase(UUID caseId, long fromSequence) {
    List<RecordedEvent> justAppended = JustAppended.ofCase(caseId, fromSequence);
    return justAppended.isEmpty() ? stored(caseId, fromSequence) : justAppended;
  }

  private List<RecordedEvent> stored(UUID caseId, long fromSequence) {
    return recorded(
        jdbc.sql(
                COLUMNS
                    + "where aggregate_identifier = ? and sequence_number >= ? order by"
                    + " sequence_number")
            .params(caseId.toString(), fromSequence));
  }

  @Override
  public Map<UUID, List<RecordedEvent>> ofCases(Set<UUID> cases) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    return recorded(
            jdbc.sql(
                    COLUMNS
                        + "where aggregate_identifier in (select id from unnest(cast(? as varchar"
                        + " array)) as it(id)) order by aggregate_identifier, sequence_number")
                .param(texts(cases)))
        .stream()
        .collect(Collectors.groupingBy(RecordedEvent::caseId));
  }

  private static String[] texts(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  @Override
  public List<RecordedEvent> after(long position, int limit) {
    return recorded(
        jdbc.sql(COLUMNS + "where global_index > ? order by global_index fetch first ? rows only")
            .params(position, limit));
  }

  @Override
  public Map<UUID, Long> lastSequences(Set<UUID> cases) {
    Map<UUID, Long> last = new HashMap<>();
    jdbc.sql(LAST)
        .param(texts(cases))
        .query(
            row -> {
              last.put(UUID.fromString(row.getString("id")), row.getLong("last"));
            });
    return last;
  }

  @Override
  public long head() {
    return jdbc.sql("select coalesce(max(global_index), 0) from domain_event_entry")
        .query(Long.class)
        .single();
  }

  private List<RecordedEvent> recorded(JdbcClient.StatementSpec query) {
    List<TrackedDomainEventData<byte[]>> rows = query.query((row, number) -> row(row)).list();
    EventUpcaster upcasters = axon.upcasterChain();
    return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
        .map(StoredEvents::recorded)
        .toList();
  }

  private static TrackedDomainEventData<byte[]> row(ResultSet row) throws SQLException {
    return new TrackedDomainEventData<>(
        new GlobalSequenceTrackingToken(row.getLong("global_index")),
        new GenericDomainEventEntry<>(
            row.getString("type"),
            row.getString("aggregate_identifier"),
            row.getLong("sequence_number"),
            row.getString("event_identifier"),
            row.getString("time_stamp"),
            row.getString("payload_type"),
            row.getString("payload_revision"),
            row.getBytes("payload"),
            row.getBytes("meta_data")));
  }

  private static RecordedEvent recorded(TrackedEventMessage<?> message) {
    return recorded(
        (DomainEventMessage<?>) message, message.trackingToken().position().orElseThrow());
  }

  /** An event at a position; its time as it is stored. */
  static RecordedEvent recorded(DomainEventMessage<?> event, long position) {
    return new RecordedEvent(
        UUID.fromString(event.getIdentifier()),
        UUID.fromString(event.getAggregateIdentifier()),
        event.getSequenceNumber(),
        position,
        event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
        event.getPayload(),
        words(event.getMetaData()));
  }

  private static Map<String, String> words(MetaData metadata) {
    return metadata.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toUnmodifiableMap(e -> e.getKey(), e -> e.getValue().toString()));
  }
}
