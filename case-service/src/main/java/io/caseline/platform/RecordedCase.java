package io.caseline.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A case with all its events, as several projections come to it one after the other. */
public final class RecordedCase {

  private final UUID caseId;
  private final List<RecordedEvent> events;
  private final Map<Class<?>, Object> made = new HashMap<>();

  /**
   * A case of which nothing has been made yet.
   *
   * @param events all of them, in order; at least one
   */
  public RecordedCase(UUID caseId, List<RecordedEvent> events) {
    this.caseId = caseId;
    this.events = List.copyOf(events);
  }

  public UUID caseId() {
    return caseId;
  }

  public List<RecordedEvent> events() {
    return events;
  }

  /** The number of its events. */
  public long version() {
    return events.size();
  }

  /** What somebody made of the case: made once, and the same for all who ask. */
  public <T> T as(Class<T> what, Function<RecordedCase, T> make) {
    return what.cast(made.computeIfAbsent(what, _ -> make.apply(this)));
  }
}
