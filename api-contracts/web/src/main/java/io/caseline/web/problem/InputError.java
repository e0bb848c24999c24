package io.caseline.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request, an entry of {@code errors}. Exactly one of the three places is
 * set. The detail says what is expected and never repeats what was sent: it may be personal.
 *
 * @param pointer where in the body (RFC 6901); the empty string is the body as a whole
 * @param parameter the query or path parameter
 * @param header the request header
 * @param detail what is expected there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(
    @Nullable String pointer, @Nullable String parameter, @Nullable String header, String detail) {

  public static InputError inBody(String pointer, String detail) {
    return new InputError(pointer, null, null, detail);
  }

  public static InputError inParameter(String name, String detail) {
    return new InputError(null, name, null, detail);
  }

  public static InputError inHeader(String name, String detail) {
    return new InputError(null, null, name, detail);
  }

  /** The 400 that tells this one error. */
  public Problem asProblem() {
    return problem(List.of(this));
  }

  /** The 400 that tells all of these errors. */
  public static Problem problem(List<InputError> errors) {
    String detail =
        errors.size() == 1
            ? errors.getFirst().detail()
            : errors.size() + " things need correction; see errors.";
    return new Problem(ProblemTypes.INVALID, detail, Map.of("errors", errors));
  }
}
