package io.caseline.cases.event;

/** Why a legal clock no longer runs. */
public enum ClockStop {
  DECISION,
  NOTICE,
  EFFECTUATION,
  /** The case was resolved, and no decision was recorded before. */
  RESOLUTION,
  /** The clock of another case runs for this matter. */
  DUPLICATE,
  /** The case became something else, and another rule holds from the original receipt on. */
  SUPERSEDED
}
