package io.caseline.reports;

/** By what clocks are counted. */
enum Grouping {
  RULE,
  /** In which the clock started, where the plan is. */
  MONTH,
  DEPARTMENT,
  PARTNER
}
