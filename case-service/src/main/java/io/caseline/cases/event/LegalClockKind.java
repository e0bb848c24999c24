package io.caseline.cases.event;

/** What the plan has to have done when a legal clock ends. */
public enum LegalClockKind {
  /** Decide. Where the law asks for decision and notice within one limit, this is that limit. */
  DECISION,
  /** Tell the member what was decided. */
  NOTIFICATION,
  /** Do what was decided: pay, authorize, provide. */
  EFFECTUATION
}
