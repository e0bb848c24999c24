package io.caseline.cases.event;

/** What the plan has promised itself to do in time. */
public enum ServiceTargetKind {
  ANSWER_REQUEST,
  ACCEPT_HANDOFF,
  ACKNOWLEDGE_ESCALATION,
  FIRST_RESPONSE,
  RESOLUTION
}
