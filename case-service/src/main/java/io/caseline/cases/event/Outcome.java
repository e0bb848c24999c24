package io.caseline.cases.event;

/** How a case ended for the member, whatever the plan decided. */
public enum Outcome {
  RESOLVED_FOR_MEMBER,
  RESOLVED_PARTLY,
  NOT_RESOLVED_FOR_MEMBER,
  WITHDRAWN,
  NO_ACTION_NEEDED
}
