package io.caseline.web.access;

import io.caseline.web.ApiHeaders;
import io.caseline.web.correlation.Correlation;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes who asks and why before an operation that {@link Discloses} begins, so that a purpose
 * nobody knows is refused before anything is done.
 */
final class ReadingBegins implements HandlerInterceptor {

  private static final String ATTRIBUTE = ReadingBegins.class.getName();

  private final AccessLog log;
  private final InstantSource clock;

  ReadingBegins(AccessLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The reading that this request is. */
  static Reading in(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Reading reading) {
      return reading;
    }
    throw new IllegalStateException("an operation that reads needs @Discloses");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Discloses discloses = method.getMethodAnnotation(Discloses.class);
      if (discloses != null) {
        Access access = access(request, discloses.value());
        request.setAttribute(ATTRIBUTE, log.begin(access));
      }
    }
    return true;
  }

  private Access access(HttpServletRequest request, String content) {
    Caller caller =
        Callers.current()
            .orElseThrow(() -> new IllegalStateException("an open operation discloses nothing"));
    return new Access(
        clock.instant(),
        caller.sub(),
        Access.roles(caller),
        caller.department(),
        caller.partner(),
        request.getMethod()
            + " "
            + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        content,
        List.<UUID>of(),
        List.<UUID>of(),
        purpose(request.getHeader(ApiHeaders.PURPOSE_OF_USE)),
        null,
        request.getRemoteAddr(),
        Correlation.current());
  }

  private static @Nullable PurposeOfUse purpose(@Nullable String code) {
    return code == null
        ? null
        : PurposeOfUse.ofCode(code).orElseThrow(ReadingBegins::unknownPurpose);
  }

  private static Problem unknownPurpose() {
    return InputError.inHeader(
            ApiHeaders.PURPOSE_OF_USE,
            "Must be a code of the HL7 v3 value set PurposeOfUse, such as TREAT, HPAYMT, HOPERAT,"
                + " HLEGAL or PATRQT.")
        .asProblem();
  }
}
