package io.caseline.web.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Findings of bean validation, each with the place the client wrote it in. */
final class ValidationErrors {

  private ValidationErrors() {}

  static List<InputError> of(MethodArgumentNotValidException invalid) {
    return inOrder(of(invalid.getBindingResult(), invalid.getParameter()));
  }

  static List<InputError> of(HandlerMethodValidationException invalid) {
    return inOrder(
        invalid.getParameterValidationResults().stream().flatMap(ValidationErrors::ofParameter));
  }

  private static Stream<InputError> ofParameter(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      return of(errors, errors.getMethodParameter());
    }
    MethodParameter parameter = result.getMethodParameter();
    return result.getResolvableErrors().stream()
        .map(error -> place(parameter, "", nameOf(parameter), message(error)));
  }

  private static Stream<InputError> of(Errors errors, MethodParameter parameter) {
    return errors.getAllErrors().stream()
        .map(
            error -> {
              String path = error instanceof FieldError field ? field.getField() : "";
              return place(parameter, pointer(path), path, message(error));
            });
  }

  private static InputError place(
      MethodParameter parameter, String pointer, String name, String detail) {
    if (parameter.hasParameterAnnotation(RequestBody.class)) {
      return InputError.inBody(pointer, detail);
    }
    return parameter.hasParameterAnnotation(RequestHeader.class)
        ? InputError.inHeader(name, detail)
        : InputError.inParameter(name, detail);
  }

  private static String nameOf(MethodParameter parameter) {
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null && !header.name().isEmpty()) {
      return header.name();
    }
    return Objects.requireNonNullElse(parameter.getParameterName(), "");
  }

  /** A failed conversion carries the exception's message, which quotes the input. */
  private static String message(MessageSourceResolvable error) {
    if (error instanceof FieldError field && field.isBindingFailure()) {
      return "This value does not have the expected form.";
    }
    return sentence(Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"));
  }

  private static String sentence(String message) {
    String capital = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  /** {@code lines[0].text} becomes {@code /lines/0/text}. */
  private static String pointer(String path) {
    if (path.isEmpty()) {
      return "";
    }
    return "/" + path.replace("~", "~0").replace("[", "/").replace("]", "").replace('.', '/');
  }

  /**
   * Validators find things in no particular order; an answer should not change from call to call.
   */
  private static List<InputError> inOrder(Stream<InputError> errors) {
    return errors.sorted(Comparator.comparing(InputError::toString)).toList();
  }
}
