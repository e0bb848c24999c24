package io.caseline.cases.event;

/** Where a case goes when the ordinary way does not get there. */
public enum EscalationPath {
  /** A supervisor of the responsible department. */
  SUPERVISOR,
  /** Medical management. */
  CLINICAL,
  /** Trained counsellors, for a member in distress. */
  CARE_SUPPORT,
  COMPLIANCE,
  PRIVACY,
  EXECUTIVE,
  REGULATOR
}
