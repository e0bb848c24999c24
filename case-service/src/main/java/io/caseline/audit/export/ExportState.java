package io.caseline.audit.export;

/** How far an export has come. */
enum ExportState {
  QUEUED,
  RUNNING,
  /** The bundle can be fetched. */
  READY,
  FAILED,
  /** It was ready, and nobody should have to guess how long copies lie about. */
  EXPIRED,
  /** Dropped by an auditor, or because personal data in it were erased. */
  WITHDRAWN
}
