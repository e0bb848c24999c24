package io.caseline.cases.model;

/** Where a legal clock or a service target stands. */
public enum ClockStatus {
  /** The law's clock starts with something that has not happened yet. */
  AWAITED,
  /** The law sets a clock, but what is known of the case does not say which. */
  UNDETERMINED,
  RUNNING,
  /** A legal clock that stands still, as its rule allows. */
  TOLLED,
  /** A service target that stands still while somebody else has to act. */
  PAUSED,
  /** Done in time. */
  KEPT,
  /** The due time passed, whether it was done later or not. */
  MISSED,
  /** No longer needed. */
  CANCELLED
}
