package io.caseline.web.concurrency;

import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller wants to change, from {@code If-Match}; empty when any will do. A controller
 * takes it as a parameter.
 */
public record ExpectedVersion(OptionalLong version) {

  private static final ExpectedVersion ANY = new ExpectedVersion(OptionalLong.empty());
  private static final Pattern ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  public static ExpectedVersion any() {
    return ANY;
  }

  public static ExpectedVersion exactly(long version) {
    return new ExpectedVersion(OptionalLong.of(version));
  }

  /** Reads the header; refuses with 400 what is not a version in quotes. */
  static ExpectedVersion of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return ANY;
    }
    Matcher etag = ETAG.matcher(ifMatch.strip());
    if (!etag.matches()) {
      throw InputError.inHeader("If-Match", "Must be one version in quotes, as in \"7\".")
          .asProblem();
    }
    return exactly(Long.parseLong(etag.group(1)));
  }

  /** Refuses with 412 when the caller has seen another version than the actual one. */
  public void check(long actual) {
    if (version.isPresent() && version.getAsLong() != actual) {
      throw new Problem(
          ProblemTypes.STALE_VERSION,
          "It is at version " + actual + " now. Read it again, then decide again.",
          Map.of("version", actual));
    }
  }

  /** How a version stands in the {@code ETag} of an answer. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }
}
