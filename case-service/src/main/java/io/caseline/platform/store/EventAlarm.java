package io.caseline.platform.store;

import io.caseline.web.problem.Causes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingEventStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the end of the log on a thread of its own and wakes every sleeping reader when an event
 * arrives.
 */
final class EventAlarm implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EventAlarm.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Supplier<TrackingEventStream> tail;
  private final Set<Runnable> readers = new CopyOnWriteArraySet<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final Thread watcher =
      Thread.ofPlatform().name("event-alarm").daemon().unstarted(this::watch);

  private volatile boolean closed;

  EventAlarm(Supplier<TrackingEventStream> tail) {
    this.tail = tail;
  }

  void wake(Runnable reader) {
    readers.add(reader);
    if (started.compareAndSet(false, true)) {
      watcher.start();
    }
  }

  void letSleep(Runnable reader) {
    readers.remove(reader);
  }

  private void watch() {
    try {
      while (!closed) {
        watchUntilFailure();
        Thread.sleep(PAUSE_AFTER_FAILURE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void watchUntilFailure() throws InterruptedException {
    try (TrackingEventStream events = tail.get()) {
      while (!closed) {
        if (events.hasNextAvailable(1, TimeUnit.SECONDS)) {
          skipAll(events);
          readers.forEach(Runnable::run);
        }
      }
    } catch (RuntimeException databaseAway) {
      log.warn("Cannot watch for new events, trying again: {}", Causes.kind(databaseAway));
    }
  }

  /** However many have come, each reader is woken once. */
  private static void skipAll(TrackingEventStream events) throws InterruptedException {
    do {
      events.nextAvailable();
    } while (events.hasNextAvailable());
  }

  /** Not by an interrupt: that would close H2's file under everybody's feet. */
  @Override
  public void close() {
    closed = true;
  }
}
