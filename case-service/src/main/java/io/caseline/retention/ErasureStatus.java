package io.caseline.retention;

/** Where an erasure stands. */
enum ErasureStatus {
  /** By the daily job, as retention is over: an administrator confirms or rejects it. */
  PROPOSED,
  /** By an administrator: another one confirms or rejects it. */
  REQUESTED,
  /** The keys are destroyed. */
  CONFIRMED,
  /** Nothing was destroyed. */
  REJECTED;

  boolean isOpen() {
    return this == PROPOSED || this == REQUESTED;
  }
}
