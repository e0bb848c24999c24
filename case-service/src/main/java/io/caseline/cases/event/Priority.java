package io.caseline.cases.event;

/** Whether the plan must decide in the ordinary or in the expedited time. */
public enum Priority {
  STANDARD,
  EXPEDITED
}
