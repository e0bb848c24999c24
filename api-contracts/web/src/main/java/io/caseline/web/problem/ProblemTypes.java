package io.caseline.web.problem;

/** The refusals that every operation of both services may give. */
public final class ProblemTypes {

  public static final ProblemType INVALID =
      new ProblemType("invalid", 400, "The request is not valid");
  public static final ProblemType UNAUTHENTICATED =
      new ProblemType("unauthenticated", 401, "A valid token is needed");
  public static final ProblemType FORBIDDEN =
      new ProblemType("forbidden", 403, "You may not do this");
  public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Not found");
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method-not-allowed", 405, "This method is not served here");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not-acceptable", 406, "This representation is not served here");
  public static final ProblemType STILL_RUNNING =
      new ProblemType("still-running", 409, "The first request with this key is still running");
  public static final ProblemType LOST_RACE =
      new ProblemType("lost-race", 409, "Others changed this at the same time");
  public static final ProblemType ANSWER_ERASED =
      new ProblemType("answer-erased", 409, "What was answered has been erased");
  public static final ProblemType STALE_VERSION =
      new ProblemType("stale-version", 412, "This has changed since you read it");
  public static final ProblemType TOO_LARGE =
      new ProblemType("too-large", 413, "The request is too large");
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType("unsupported-media-type", 415, "This media type is not understood here");
  public static final ProblemType KEY_REUSED =
      new ProblemType("key-reused", 422, "This idempotency key was used for another request");
  public static final ProblemType UNEXPECTED =
      new ProblemType("unexpected", 500, "Something went wrong on our side");
  public static final ProblemType UNAVAILABLE =
      new ProblemType("unavailable", 503, "Not available right now");
  public static final ProblemType NOT_YET_VISIBLE =
      new ProblemType("not-yet-visible", 503, "The list does not show your change yet");
  public static final ProblemType READ_NOT_RECORDED =
      new ProblemType("read-not-recorded", 503, "The read could not be put on record");

  private ProblemTypes() {}
}
