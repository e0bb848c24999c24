package io.caseline.reports;

/** Who set a clock. */
enum ClockSet {
  /** The law. */
  LEGAL,
  /** The plan: a service target. */
  SERVICE
}
