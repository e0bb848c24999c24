package io.caseline.cases.model;

/** The state of a case in one word, for those who only read it. */
public enum CaseStatus {
  OPEN,
  RESOLVED,
  CLOSED;

  public static CaseStatus of(Case.Existing existing) {
    return switch (existing) {
      case Case.Open _ -> OPEN;
      case Case.Resolved _ -> RESOLVED;
      case Case.Closed _ -> CLOSED;
    };
  }
}
