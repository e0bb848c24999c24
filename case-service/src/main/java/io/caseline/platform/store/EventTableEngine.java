package io.caseline.platform.store;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's engine by JDBC, with two things done otherwise: the events of a command are appended by
 * one statement that tells their positions, so that they need not be read back for the answer; and
 * those who follow the log together share what they read ({@link LogPages}).
 */
final class EventTableEngine extends JdbcEventStorageEngine {

  private final JdbcTemplate jdbc;
  private final TransactionManager transactions;
  private final LogPages pages = new LogPages(this::read);

  EventTableEngine(Builder builder, JdbcTemplate jdbc, TransactionManager transactions) {
    super(builder);
    this.jdbc = jdbc;
    this.transactions = transactions;
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

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken after, boolean mayBlock) {
    return StreamSupport.stream(pages.after(after), false);
  }

  /** A page by Axon: with its positions, and without those that will never be taken. */
  private List<TrackedEventMessage<?>> read(@Nullable TrackingToken after, int most) {
    return super.readEvents(after, false)
        .<TrackedEventMessage<?>>map(it -> it)
        .limit(most)
        .toList();
  }
}
