package io.caseline.audit.export.format;

/** What an export has written before the case that is being written. */
public interface SoFar {

  /** Whether no case is written yet. */
  boolean isFirst();

  /**
   * Names something that several cases may share, such as a member.
   *
   * @return whether it is named for the first time
   */
  boolean isNew(String shared);
}
