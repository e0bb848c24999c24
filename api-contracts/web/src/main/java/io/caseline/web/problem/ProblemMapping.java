package io.caseline.web.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place that says which failure is answered how, wherever it happened: in a handler, in a
 * filter, or in the container. What it does not know is a 500, and is logged without its messages.
 */
public final class ProblemMapping {

  private static final Logger log = LoggerFactory.getLogger(ProblemMapping.class);

  private final List<ProblemTranslator> translators;

  public ProblemMapping(List<ProblemTranslator> translators) {
    this.translators = List.copyOf(translators);
  }

  public ProblemAnswer answer(Throwable failure) {
    // A refusal of ours wins, however deep others have wrapped it.
    Optional<Problem> refusal = Causes.find(failure, Problem.class);
    if (refusal.isPresent()) {
      return ProblemAnswer.of(refusal.get());
    }
    Optional<Problem> translated =
        translators.stream().flatMap(it -> it.translate(failure).stream()).findFirst();
    if (translated.isPresent()) {
      return ProblemAnswer.of(translated.get());
    }
    return switch (failure) {
      case MethodArgumentNotValidException e -> invalid(ValidationErrors.of(e));
      case HandlerMethodValidationException e when !e.isForReturnValue() ->
          invalid(ValidationErrors.of(e));
      case HttpMessageNotReadableException e -> invalid(List.of(JsonErrors.of(e)));
      case MethodArgumentTypeMismatchException e ->
          invalidParameter(e.getName(), ExpectedForm.of(e.getRequiredType()));
      case TypeMismatchException e ->
          invalidParameter(
              Objects.requireNonNullElse(e.getPropertyName(), ""),
              ExpectedForm.of(e.getRequiredType()));
      case MissingServletRequestParameterException e ->
          invalidParameter(e.getParameterName(), "Is needed.");
      case MissingServletRequestPartException e ->
          invalidParameter(e.getRequestPartName(), "This part is needed.");
      case MissingRequestHeaderException e ->
          invalid(List.of(InputError.inHeader(e.getHeaderName(), "Is needed.")));
      case ServletRequestBindingException e ->
          refuse(ProblemTypes.INVALID, "A parameter or header is missing or malformed.");
      case NoResourceFoundException e -> notFound();
      case NoHandlerFoundException e -> notFound();
      case HttpRequestMethodNotSupportedException e -> wrongMethod(e);
      case HttpMediaTypeNotSupportedException e -> wrongMediaType(e);
      case HttpMediaTypeNotAcceptableException e -> notAcceptable(e);
      case MaxUploadSizeExceededException e ->
          refuse(ProblemTypes.TOO_LARGE, "The files sent are larger than what is taken here.");
      case MultipartException e ->
          refuse(ProblemTypes.INVALID, "The multipart body could not be read.");
      case RequestRejectedException e ->
          refuse(ProblemTypes.INVALID, "The address or a header has characters not allowed there.");
      // Of a query or a form that cannot be decoded, found when a parameter is first asked for.
      case InvalidParameterException e -> answer(e.getErrorCode());
      case AuthenticationServiceException e ->
          refuse(ProblemTypes.UNAVAILABLE, "Tokens cannot be checked right now. Try again.");
      case AuthenticationException e -> unauthenticated();
      case AccessDeniedException e -> forbidden();
      case AsyncRequestTimeoutException e ->
          refuse(ProblemTypes.UNAVAILABLE, "This took too long. Try again.");
      default -> notForeseen(failure);
    };
  }

  /** For errors that the container found itself and that come without an exception. */
  ProblemAnswer answer(int status) {
    return switch (status) {
      case 401 -> unauthenticated();
      case 403 -> forbidden();
      case 404 -> notFound();
      case 405 -> refuse(ProblemTypes.METHOD_NOT_ALLOWED, "Use another method here.");
      case 406 -> refuse(ProblemTypes.NOT_ACCEPTABLE, "Ask for application/json.");
      case 413 -> refuse(ProblemTypes.TOO_LARGE, "Send less at once.");
      case 415 -> refuse(ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
      case 503 -> refuse(ProblemTypes.UNAVAILABLE, "Try again in a moment.");
      // 501 and 505 are said of requests in a dialect that nobody speaks.
      default ->
          (status >= 400 && status < 500) || status == 501 || status == 505
              ? refuse(ProblemTypes.INVALID, "The request could not be understood.")
              : unexpected();
    };
  }

  private static ProblemAnswer invalid(List<InputError> errors) {
    return ProblemAnswer.of(InputError.problem(errors));
  }

  private static ProblemAnswer invalidParameter(String name, String detail) {
    return invalid(List.of(InputError.inParameter(name, detail)));
  }

  private static ProblemAnswer unauthenticated() {
    HttpHeaders challenge = new HttpHeaders();
    challenge.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return refuse(
            ProblemTypes.UNAUTHENTICATED,
            "Send a valid token of a trusted issuer as Authorization: Bearer.")
        .with(challenge);
  }

  private static ProblemAnswer forbidden() {
    return refuse(ProblemTypes.FORBIDDEN, "Nobody may do this.");
  }

  private static ProblemAnswer notFound() {
    return refuse(ProblemTypes.NOT_FOUND, "There is nothing at this address.");
  }

  private static ProblemAnswer wrongMethod(HttpRequestMethodNotSupportedException e) {
    String allowed =
        e.getSupportedHttpMethods() == null
            ? ""
            : e.getSupportedHttpMethods().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    return refuse(ProblemTypes.METHOD_NOT_ALLOWED, "Served here: " + allowed + ".")
        .with(e.getHeaders());
  }

  private static ProblemAnswer wrongMediaType(HttpMediaTypeNotSupportedException e) {
    return refuse(
        ProblemTypes.UNSUPPORTED_MEDIA_TYPE,
        "Understood here: " + names(e.getSupportedMediaTypes()) + ".");
  }

  private static ProblemAnswer notAcceptable(HttpMediaTypeNotAcceptableException e) {
    return refuse(
        ProblemTypes.NOT_ACCEPTABLE, "Served here: " + names(e.getSupportedMediaTypes()) + ".");
  }

  private static String names(List<MediaType> types) {
    return types.isEmpty()
        ? "application/json"
        : types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
  }

  private static ProblemAnswer notForeseen(Throwable failure) {
    if (Causes.find(failure, ConcurrencyFailureException.class).isPresent()) {
      return refuse(ProblemTypes.LOST_RACE, "Read it again, then repeat your request.");
    }
    if (Outage.isBehind(failure)) {
      log.warn("The database did not answer: {}", Causes.kind(failure));
      return refuse(
          ProblemTypes.UNAVAILABLE,
          "The database does not answer. Try again; with the same Idempotency-Key nothing is done"
              + " twice.");
    }
    log.error("A failure that nobody foresaw: {}", SafeTrace.of(failure));
    return unexpected();
  }

  private static ProblemAnswer unexpected() {
    return refuse(
        ProblemTypes.UNEXPECTED,
        "It has been logged. Trying again does no harm when you send an Idempotency-Key.");
  }

  private static ProblemAnswer refuse(ProblemType type, String detail) {
    return ProblemAnswer.of(new Problem(type, detail));
  }
}
