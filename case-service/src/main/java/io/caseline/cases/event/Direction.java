package io.caseline.cases.event;

/** Who contacted whom. */
public enum Direction {
  /** The member, or somebody for them, contacted the plan. */
  INBOUND,
  /** The plan contacted the member. */
  OUTBOUND
}
