package io.caseline.cases.event;

/** What the plan has promised itself to do in time. */
public enum ServiceTargetKind {
  ANSWER_REQUEST("answer the information request"),
  ACCEPT_HANDOFF("answer the handoff"),
  ACKNOWLEDGE_ESCALATION("acknowledge the escalation"),
  FIRST_RESPONSE("respond to the member"),
  RESOLUTION("resolve the case");

  private final String task;

  ServiceTargetKind(String task) {
    this.task = task;
  }

  /** What is to be done, as it stands in a sentence. */
  public String task() {
    return task;
  }
}
