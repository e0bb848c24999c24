package io.caseline.cases.event;

/** What the law wants to be the case before a limit may be extended, once. */
public enum ExtensionCondition {
  /** The member asks for it, or it is in the member's interest (42 CFR 422.568(b)(1)). */
  MEMBER_REQUEST_OR_MEMBER_INTEREST,
  /** Matters beyond the plan's control (29 CFR 2560.503-1(f)(2)(iii)). */
  BEYOND_PLAN_CONTROL_ONCE
}
