package io.caseline.tools.replay;

import java.util.Arrays;
import java.util.Optional;

/** The states of an incident in the log. */
enum IncidentState {
  NEW("New"),
  ACTIVE("Active"),
  AWAITING_USER_INFO("Awaiting User Info"),
  AWAITING_VENDOR("Awaiting Vendor"),
  AWAITING_EVIDENCE("Awaiting Evidence"),
  AWAITING_PROBLEM("Awaiting Problem"),
  RESOLVED("Resolved"),
  CLOSED("Closed");

  private final String inTheLog;

  IncidentState(String inTheLog) {
    this.inTheLog = inTheLog;
  }

  /** Empty for what is no state, such as the log's {@code -100}. */
  static Optional<IncidentState> of(String inTheLog) {
    return Arrays.stream(values()).filter(state -> state.inTheLog.equals(inTheLog)).findFirst();
  }

  /** Nobody works on it: resolved or closed. */
  boolean isOver() {
    return this == RESOLVED || this == CLOSED;
  }
}
