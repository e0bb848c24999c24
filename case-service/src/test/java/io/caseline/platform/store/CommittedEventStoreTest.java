package io.caseline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommittedEventStoreTest {

  private static final long IN_BETWEEN = 1_000;
  private static final long MANY = 50_000;

  private final AtomicLong head = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final List<WeakReference<TrackedEventMessage<?>>> inBetween =
      new CopyOnWriteArrayList<>();
  private final EventStorageEngine engine =
      mock(EventStorageEngine.class, withSettings().stubOnly());
  private final CommittedEventStore store =
      new CommittedEventStore(engine, (aggregate, eventsFrom) -> eventsFrom.apply(0));

  @BeforeEach
  void aLog() {
    when(engine.readEvents(any(TrackingToken.class), anyBoolean()))
        .thenAnswer(call -> after(call.getArgument(0)));
  }

  @AfterEach
  void close() {
    store.shutDown();
  }

  @Test
  void who_falls_behind_does_not_hold_all_that_came_since() throws Exception {
    try (TrackingEventStream slow = store.openStream(new GlobalSequenceTrackingToken(0))) {
      for (long position = 1; position <= 3; position++) {
        head.set(position);
        assertThat(slow.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        assertThat(positionOf(slow.nextAvailable())).isEqualTo(position);
        assertThat(slow.hasNextAvailable()).isFalse();
      }

      head.set(MANY);
      await().until(() -> read.get() == MANY);

      await()
          .atMost(Duration.ofSeconds(5))
          .until(
              () -> {
                System.gc();
                return inBetween.stream().allMatch(event -> event.refersTo(null));
              });
      assertThat(slow.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
      assertThat(positionOf(slow.nextAvailable())).as("and misses none").isEqualTo(4);
    }
  }

  private Stream<? extends TrackedEventMessage<?>> after(TrackingToken token) {
    return LongStream.rangeClosed(token.position().orElseThrow() + 1, head.get())
        .mapToObj(this::event);
  }

  private TrackedEventMessage<?> event(long position) {
    var event =
        new GenericTrackedEventMessage<>(
            new GlobalSequenceTrackingToken(position),
            GenericEventMessage.asEventMessage(position));
    if (position == IN_BETWEEN) {
      inBetween.add(new WeakReference<>(event));
    }
    read.accumulateAndGet(position, Math::max);
    return event;
  }

  private static long positionOf(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }
}
