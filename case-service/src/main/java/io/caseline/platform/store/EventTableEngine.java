package io.caseline.platform.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Axon's engine by JDBC, with three things done otherwise: the events of a command are appended by
 * one statement that tells their positions, so that they need not be read back for the answer; a
 * page of the log is read by one statement whose text is always the same, so that databases plan it
 * once; and those who follow the log together share what they read ({@link LogPages}).
 */
final class EventTableEngine extends JdbcEventStorageEngine {

  /** From so many on Axon first finds out which of them will never be filled. */
  static final int MANY_GAPS = 250;

  private final JdbcTemplate jdbc;
  private final TransactionManager transactions;
  private final OnDisk onDisk;
  private final LogPages pages = new LogPages(this::read);

  EventTableEngine(
      Builder builder, JdbcTemplate jdbc, TransactionManager transactions, OnDisk onDisk) {
    super(builder);
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.onDisk = onDisk;
  }

  /** All of them are a case's: nothing else is sourced from events here. */
  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<DomainEventMessage<?>> ofCase =
        events.stream().<DomainEventMessage<?>>map(it -> (DomainEventMessage<?>) it).toList();
    try {
      transactions.executeInTransaction(
          () -> JustAppended.remember(new Append(ofCase, serializer).with(jdbc)));
    } catch (DataAccessException refused) {
      handlePersistenceException(refused, ofCase.getFirst());
    }
  }

  /**
   * Axon reads what all followers at the end of the log share with {@code mayBlock}. It holds all
   * of it in memory until the reading ends, which in a bulk import it would not, and then reads on.
   */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken after, boolean mayBlock) {
    return StreamSupport.stream(mayBlock ? pages.nextAfter(after) : pages.after(after), false);
  }

  private List<TrackedEventMessage<?>> read(@Nullable TrackingToken after) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
            onDisk.only(() -> fetchTrackedEvents(after, LogPages.PAGE)).stream(),
            getEventSerializer(),
            upcasterChain)
        .<TrackedEventMessage<?>>map(it -> it)
        .toList();
  }

  /** The events in the gaps before a position, as far as they have come, and those after it. */
  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken after, int most) {
    Set<Long> gaps = after instanceof GapAwareTrackingToken token ? token.getGaps() : Set.of();
    if (gaps.size() >= MANY_GAPS) {
      return super.fetchTrackedEvents(after, most);
    }
    return jdbc.query(
        page(most),
        (PreparedStatement statement) -> {
          statement.setObject(1, gaps.toArray(Long[]::new));
          statement.setLong(2, after == null ? -1 : after.position().orElseThrow());
        },
        (ResultSetExtractor<List<TrackedEventData<?>>>)
            rows -> tracked(rows, (GapAwareTrackingToken) after));
  }

  /** The number of rows is part of the text, as PostgreSQL would plan it each time otherwise. */
  private static String page(int most) {
    return """
    select * from (
      select * from domain_event_entry
      where global_index = any(cast(? as bigint array))
      union all
      (select * from domain_event_entry where global_index > ?
       order by global_index fetch first %d rows only)
    ) as page
    order by global_index
    """
        .formatted(most);
  }

  private List<TrackedEventData<?>> tracked(ResultSet rows, @Nullable GapAwareTrackingToken after)
      throws SQLException {
    List<TrackedEventData<?>> events = new ArrayList<>();
    GapAwareTrackingToken last = after;
    while (rows.next()) {
      TrackedEventData<?> event = getTrackedEventData(rows, last);
      last = (GapAwareTrackingToken) event.trackingToken();
      events.add(event);
    }
    return events;
  }
}
