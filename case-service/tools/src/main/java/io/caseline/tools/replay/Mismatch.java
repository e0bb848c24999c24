package io.caseline.tools.replay;

/**
 * The service does not say what the log says.
 *
 * @param what in a sentence
 */
public record Mismatch(String incident, String caseId, String what) {

  @Override
  public String toString() {
    return incident + " (case " + caseId + "): " + what;
  }
}
