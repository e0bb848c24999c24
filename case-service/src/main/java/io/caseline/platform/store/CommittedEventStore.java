package io.caseline.platform.store;

import io.caseline.platform.RememberedAggregates;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An event store that tells of new events when they can be read, and at once.
 *
 * <p>A command runs inside the transaction of its request, so Axon's unit of work ends before the
 * database has committed. Told then, the event processors would look, find nothing and wait for
 * their next poll. Here they are told after the commit: at once when little is going on, and no
 * more than twelve times a second, as every look is a query and for each projection a transaction.
 *
 * <p>Axon's own streams cannot wake a pooled processor, which therefore looks twice a second only.
 * The streams given out here wake it: {@link EventAlarm} watches the end of the log, for this
 * node's and for other nodes' events.
 */
final class CommittedEventStore extends EmbeddedEventStore {

  /** How long events of other nodes may stay unseen. */
  private static final long FETCH_DELAY_MILLIS = 100;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(80);

  /** Shared by all who follow at the end of the log, some megabytes. */
  private static final int KEPT_AT_THE_END = 5_000;

  /**
   * How long somebody who falls behind these is still given them, and with that holds all that have
   * come since. Then they read pages by themselves ({@link LogPages}). In Axon's ten seconds, a
   * bulk import brings more events than a small heap takes.
   */
  private static final long BEHIND_AT_MOST_MILLIS = 250;

  private final EventAlarm alarm = new EventAlarm(this::openTail);

  private final Paced looks = new Paced("event-looks", BETWEEN_LOOKS, this::look);

  private final RememberedAggregates remembered;

  CommittedEventStore(EventStorageEngine engine, RememberedAggregates remembered) {
    super(
        builder()
            .storageEngine(engine)
            .fetchDelay(FETCH_DELAY_MILLIS)
            .cachedEvents(KEPT_AT_THE_END)
            .cleanupDelay(BEHIND_AT_MOST_MILLIS));
    this.remembered = remembered;
  }

  /** Past the table of snapshots, which is always empty. */
  @Override
  public DomainEventStream readEvents(String aggregate) {
    return remembered.read(aggregate, sequence -> readEvents(aggregate, sequence));
  }

  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              looks.ask();
            }
          });
    } else {
      looks.ask();
    }
  }

  private void look() {
    super.afterCommit(List.of());
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken position) {
    return new WakingEventStream(super.openStream(position), alarm);
  }

  private TrackingEventStream openTail() {
    return super.openStream(createHeadToken());
  }

  @Override
  public void shutDown() {
    alarm.close();
    looks.close();
    super.shutDown();
  }
}
