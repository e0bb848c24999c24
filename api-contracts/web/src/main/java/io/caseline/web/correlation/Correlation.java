package io.caseline.web.correlation;

import io.caseline.web.Ids;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace id that everything done for one request shares: its log lines, its events, its
 * calls to other services. It lives in the logging context, so that what is logged and what is
 * recorded cannot differ.
 */
public final class Correlation {

  /** The key in the logging context. */
  public static final String LOG_KEY = "trace";

  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final int LONGEST_TRACEPARENT = 512;

  private Correlation() {}

  /** The trace id of what is being done; a new one where nothing was begun. */
  public static String current() {
    return Objects.requireNonNullElseGet(MDC.get(LOG_KEY), Correlation::fresh);
  }

  /** Does something that no request asked for, or that one asked for earlier, under a trace id. */
  public static void run(String traceId, Runnable work) {
    String before = MDC.get(LOG_KEY);
    MDC.put(LOG_KEY, traceId);
    try {
      work.run();
    } finally {
      if (before == null) {
        MDC.remove(LOG_KEY);
      } else {
        MDC.put(LOG_KEY, before);
      }
    }
  }

  /** The trace id that a caller sent, or a new one when it sent none that is well formed. */
  static String of(@Nullable String traceparent) {
    if (traceparent == null || traceparent.length() > LONGEST_TRACEPARENT) {
      return fresh();
    }
    Matcher parts = TRACEPARENT.matcher(traceparent);
    return parts.matches() ? parts.group(1) : fresh();
  }

  private static String fresh() {
    return Ids.next().toString().replace("-", "");
  }
}
