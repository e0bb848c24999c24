package io.caseline.cases.event;

/** Whether, and why, a legal clock may stand still. */
public enum Tolling {
  NONE,
  /** While the member was asked for information that is missing (29 CFR 2560.503-1(f)(4)). */
  MISSING_INFORMATION
}
