package io.caseline.clocks.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A case and when it is to be woken. Both are its name in the table, so that setting it twice makes
 * one alarm, and an alarm that is being rung is never mistaken for a later one.
 */
record Alarm(UUID caseId, Instant at) {

  /** What db-scheduler calls the kind of work that all alarms are. */
  static final String TASK = "alarm";

  private static final char SEPARATOR = '@';

  static Alarm parse(String id) {
    int separator = id.indexOf(SEPARATOR);
    return new Alarm(
        UUID.fromString(id.substring(0, separator)),
        Instant.ofEpochMilli(Long.parseLong(id.substring(separator + 1))));
  }

  String id() {
    return caseId.toString() + SEPARATOR + at.toEpochMilli();
  }
}
