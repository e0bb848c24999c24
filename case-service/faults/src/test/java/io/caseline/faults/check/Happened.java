package io.caseline.faults.check;

import io.caseline.tools.client.Session;

/** How often something has happened to a case, as its timeline tells it. */
public final class Happened {

  private Happened() {}

  /**
   * Counts.
   *
   * @param type of the event, such as {@code HandoffLapsed}
   */
  public static long times(Session reader, String caseId, String type) {
    return reader.all("/v1/cases/" + caseId + "/timeline?types=" + type).size();
  }
}
