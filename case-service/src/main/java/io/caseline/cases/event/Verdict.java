package io.caseline.cases.event;

/** What was decided. */
public enum Verdict {
  /** The decision under appeal stands. */
  UPHELD,
  /** The decision under appeal falls. */
  OVERTURNED,
  /** The decision under appeal falls in part. */
  PARTLY_OVERTURNED,
  APPROVED,
  DENIED,
  PARTLY_APPROVED,
  /** Not decided, because it could not be. */
  DISMISSED,
  /** Not decided, because the member no longer asks. */
  WITHDRAWN
}
