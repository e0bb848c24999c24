package io.caseline.cases.timeline;

import java.util.List;

/** What is recorded beside every event: who did it, and by which command. Frozen names. */
public final class EventMetadata {

  public static final String ACTOR = "actor";
  public static final String ROLE = "role";
  public static final String DEPARTMENT = "department";
  public static final String PARTNER = "partner";

  /** The trace id of the request (W3C Trace Context), so that an event leads to its logs. */
  public static final String CORRELATION = "correlation";

  public static final String COMMAND_ID = "commandId";

  /** All of them, in the order in which they are copied from a command to its events. */
  public static final List<String> KEYS =
      List.of(ACTOR, ROLE, DEPARTMENT, PARTNER, CORRELATION, COMMAND_ID);

  private EventMetadata() {}
}
