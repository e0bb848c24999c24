package io.caseline.cases.event;

/** How another case relates to this one: this case is … the other. */
public enum LinkKind {
  RELATED_TO,
  /** This case appeals the decision of the other. */
  APPEAL_OF,
  /** The other case appeals the decision of this one. */
  APPEALED_BY,
  /** This case goes on where the other ended. */
  FOLLOW_UP_OF,
  /** The other case goes on where this one ended. */
  FOLLOWED_UP_BY,
  /** This case is the same matter as the other, where the work is done. */
  DUPLICATE_OF,
  /** The other case is the same matter as this one. */
  DUPLICATED_BY
}
