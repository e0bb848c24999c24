package io.caseline.departments;

import java.util.function.Supplier;

/** The calendars that departments work by. Who keeps the calendars gives this. */
public interface CalendarChoice {

  /**
   * Refuses with 400 a calendar that does not exist.
   *
   * @param pointer where in the body it was named (RFC 6901)
   */
  void requireKnown(String calendar, String pointer);

  /** Makes a change that due times depend on: alone, and known to every node. */
  <T> T change(Supplier<T> change);
}
