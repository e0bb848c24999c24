package io.caseline.platform.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream of events that wakes its reader when there may be more. */
final class WakingEventStream implements TrackingEventStream {

  private final TrackingEventStream events;
  private final EventAlarm alarm;
  private @Nullable Runnable reader;

  WakingEventStream(TrackingEventStream events, EventAlarm alarm) {
    this.events = events;
    this.alarm = alarm;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    reader = callback;
    alarm.wake(callback);
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return events.peek();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    return events.hasNextAvailable(timeout, unit);
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    return events.nextAvailable();
  }

  @Override
  public void close() {
    if (reader != null) {
      alarm.letSleep(reader);
    }
    events.close();
  }
}
