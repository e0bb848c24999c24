package io.caseline.platform;

import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A case with all its events, as several projections come to it one after the other. The events are
 * opened when the first of them asks for one: a case of which one cannot be opened is in nobody
 * else's way.
 */
public final class RecordedCase {

  private final UUID caseId;
  private final long openedAt;
  private final long version;
  private final Supplier<List<RecordedEvent>> events;
  private final Map<Class<?>, Object> made = new HashMap<>();

  /**
   * A case of which nothing has been made yet.
   *
   * @param openedAt the position of its first event
   * @param version the number of its events
   * @param events opens all of them, in order
   */
  public RecordedCase(
      UUID caseId, long openedAt, long version, Supplier<List<RecordedEvent>> events) {
    this.caseId = caseId;
    this.openedAt = openedAt;
    this.version = version;
    this.events = Suppliers.memoize(events::get);
  }

  public UUID caseId() {
    return caseId;
  }

  /** The position of its first event. */
  public long openedAt() {
    return openedAt;
  }

  /** At least one, in order. */
  public List<RecordedEvent> events() {
    return events.get();
  }

  /** The number of its events. */
  public long version() {
    return version;
  }

  /** What somebody made of the case: made once, and the same for all who ask. */
  public <T> T as(Class<T> what, Function<RecordedCase, T> make) {
    return what.cast(made.computeIfAbsent(what, _ -> make.apply(this)));
  }
}
