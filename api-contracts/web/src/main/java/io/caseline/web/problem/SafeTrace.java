package io.caseline.web.problem;

import java.util.stream.Collectors;

/**
 * An exception as it may stand in a log: classes and frames of the whole chain, but no message. A
 * message of an exception we did not foresee may hold anything, a member's name too.
 */
public final class SafeTrace {

  private static final int FRAMES = 60;

  private SafeTrace() {}

  public static String of(Throwable failure) {
    return Causes.of(failure).map(SafeTrace::one).collect(Collectors.joining("\ncaused by "));
  }

  private static String one(Throwable cause) {
    StringBuilder text = new StringBuilder(cause.getClass().getName());
    StackTraceElement[] frames = cause.getStackTrace();
    for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
      text.append("\n\tat ").append(frames[i]);
    }
    return text.toString();
  }
}
