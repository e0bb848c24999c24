package io.caseline.cases.event;

/** Who may read a note. */
public enum Visibility {
  /** The plan's people who may see the case. */
  INTERNAL,
  /** Only the author, the author's department, and auditors. */
  DEPARTMENT,
  /** The member too. */
  MEMBER
}
