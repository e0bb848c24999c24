package io.caseline.platform.store;

import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
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

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final Configuration axon;
  private final OnDisk onDisk;

  StoredEvents(
      JdbcClient jdbc,
      @Qualifier("eventSerializer") Serializer serializer,
      Configuration axon,
      OnDisk onDisk) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.axon = axon;
    this.onDisk = onDisk;
  }

  @Override
  public List<RecordedEvent> ofCase(UUID caseId, long fromSequence) {
    List<RecordedEvent> justAppended = JustAppended.ofCase(caseId, fromSequence);
    return justAppended.isEmpty() ? recorded(stored(caseId, fromSequence)) : justAppended;
  }

  @Override
  public Optional<List<RecordedEvent>> since(UUID caseId, long sequence, UUID eventId) {
    List<TrackedDomainEventData<byte[]>> rows = stored(caseId, sequence);
    return !rows.isEmpty() && rows.getFirst().getEventIdentifier().equals(eventId.toString())
        ? Optional.of(recorded(rows.subList(1, rows.size())))
        : Optional.empty();
  }

  private List<TrackedDomainEventData<byte[]>> stored(UUID caseId, long fromSequence) {
    return rows(
        jdbc.sql(
                COLUMNS
                    + "where aggregate_identifier = ? and sequence_number >= ? order by"
                    + " sequence_number")
            .params(caseId.toString(), fromSequence));
  }

  @Override
  public List<RecordedCase> cases(@Nullable UUID after, @Nullable UUID last, int events) {
    List<TrackedDomainEventData<byte[]>> page = page(after, last, events);
    if (page.size() < events) {
      return byCase(page);
    }
    // Of the last case there may be more.
    String cut = caseOf(page.getLast());
    List<TrackedDomainEventData<byte[]>> whole =
        page.stream().takeWhile(row -> !caseOf(row).equals(cut)).toList();
    return byCase(whole.isEmpty() ? stored(UUID.fromString(cut), 0) : whole);
  }

  /** The number of rows is part of the text: PostgreSQL plans for it then. */
  private List<TrackedDomainEventData<byte[]>> page(
      @Nullable UUID after, @Nullable UUID last, int events) {
    return rows(
        jdbc.sql(
                COLUMNS
                    + "where aggregate_identifier > :after"
                    + (last == null ? "" : " and aggregate_identifier <= :last")
                    + " order by aggregate_identifier, sequence_number fetch first %d rows only"
                        .formatted(events))
            .param("after", after == null ? "" : after.toString())
            .param("last", Objects.toString(last)));
  }

  private List<RecordedCase> byCase(List<TrackedDomainEventData<byte[]>> rows) {
    List<RecordedCase> cases = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !caseOf(rows.get(i)).equals(caseOf(rows.get(from)))) {
        cases.add(recordedCase(List.copyOf(rows.subList(from, i))));
        from = i;
      }
    }
    return cases;
  }

  private RecordedCase recordedCase(List<TrackedDomainEventData<byte[]>> rows) {
    TrackedDomainEventData<byte[]> first = rows.getFirst();
    return new RecordedCase(
        UUID.fromString(caseOf(first)),
        first.trackingToken().position().orElseThrow(),
        rows.size(),
        () -> recorded(rows));
  }

  private static String caseOf(TrackedDomainEventData<byte[]> row) {
    return row.getAggregateIdentifier();
  }

  @Override
  public Optional<UUID> caseAt(long position) {
    return jdbc.sql(
            "select aggregate_identifier from domain_event_entry where global_index >= ? order by"
                + " global_index fetch first row only")
        .param(position)
        .query(String.class)
        .optional()
        .map(UUID::fromString);
  }

  @Override
  public List<RecordedEvent> after(long position, int limit) {
    return recorded(
        rows(
            jdbc.sql(
                    COLUMNS
                        + "where global_index > ? order by global_index fetch first ? rows only")
                .params(position, limit)));
  }

  @Override
  public long head() {
    return jdbc.sql("select coalesce(max(global_index), 0) from domain_event_entry")
        .query(Long.class)
        .single();
  }

  private List<TrackedDomainEventData<byte[]>> rows(JdbcClient.StatementSpec query) {
    return onDisk.only(() -> query.query((row, number) -> row(row)).list());
  }

  private List<RecordedEvent> recorded(List<TrackedDomainEventData<byte[]>> rows) {
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
