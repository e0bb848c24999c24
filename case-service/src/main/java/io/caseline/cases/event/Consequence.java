package io.caseline.cases.event;

/** What the law makes of a missed deadline, by itself. */
public enum Consequence {
  /** The plan has to report it. */
  REPORT,
  /** The request counts as denied, and the member may appeal. */
  DEEMED_DENIAL,
  /** The plan's own procedure counts as gone through: the member may go outside. */
  DEEMED_EXHAUSTED,
  FORWARD_TO_INDEPENDENT_REVIEW,
  /** The case file has to be with the reviewer within a day of the deadline. */
  FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H
}
