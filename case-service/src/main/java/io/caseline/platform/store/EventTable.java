package io.caseline.platform.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The names of the table of events and its columns, for Axon's engine. */
final class EventTable {

  /** Events read at once: few cases have more. */
  static final int BATCH_SIZE = 200;

  private EventTable() {}

  static EventSchema schema() {
    return EventSchema.builder()
        .eventTable("domain_event_entry")
        .snapshotTable("snapshot_event_entry")
        .globalIndexColumn("global_index")
        .timestampColumn("time_stamp")
        .eventIdentifierColumn("event_identifier")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .typeColumn("type")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .payloadColumn("payload")
        .metaDataColumn("meta_data")
        .build();
  }

  /**
   * A case's events are numbered without a gap, so fewer than were asked for are the last ones.
   * Axon would ask once more, to be told that there are none.
   */
  static boolean isLast(List<? extends DomainEventData<?>> batch) {
    return batch.size() < BATCH_SIZE;
  }
}
