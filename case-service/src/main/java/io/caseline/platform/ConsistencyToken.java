package io.caseline.platform;

import io.caseline.web.ApiHeaders;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;

/**
 * Up to where a list must have come to show a command's effect: the position of the last event the
 * command recorded. A command's answer carries it in the header Consistency-Token; a list sent with
 * that header waits until it has come that far. To clients it is opaque.
 */
public record ConsistencyToken(long position) {

  public static final String HEADER = ApiHeaders.CONSISTENCY_TOKEN;

  private static final String FORM = "[0-9a-z]{1,12}";
  private static final int RADIX = 36;

  /** The token for a command whose last event is this one. */
  public static ConsistencyToken of(RecordedEvent last) {
    return new ConsistencyToken(last.position());
  }

  /** Reads the header of a request. */
  public static ConsistencyToken parse(String header) {
    if (!header.matches(FORM)) {
      throw new Problem(
          ProblemTypes.INVALID,
          "Send the " + HEADER + " header just as the answer to a command gave it.");
    }
    return new ConsistencyToken(Long.parseLong(header, RADIX));
  }

  /** The value of the header. */
  public String header() {
    return Long.toString(position, RADIX);
  }
}
