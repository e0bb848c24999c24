package io.caseline.cases.event;

/** What allowed the personal data of a member to be destroyed. */
public enum ErasureBasis {
  /** The time for which the law wants them kept was over. */
  RETENTION_ENDED,
  /** A law that was named when it was asked for, before that time was over. */
  LAW
}
