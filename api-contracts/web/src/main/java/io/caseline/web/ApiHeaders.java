package io.caseline.web;

/** Headers of the API that HTTP itself does not define. */
public final class ApiHeaders {

  /** Sent with a POST: the same key and request gives the first answer again. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Answered with {@code true} when it is the first answer again. */
  public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

  /** Answered to a command, sent with a list: the list then shows the command's effect. */
  public static final String CONSISTENCY_TOKEN = "Consistency-Token";

  /** Sent with a read: why, as a code of the HL7 v3 value set PurposeOfUse. */
  public static final String PURPOSE_OF_USE = "Purpose-Of-Use";

  private ApiHeaders() {}
}
