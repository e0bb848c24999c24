package io.caseline.web.problem;

import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with an unreadable body, and where. Jackson's own messages quote the input and name
 * classes, so none of them is passed on.
 */
final class JsonErrors {

  private static final int LONGEST_NAME_REPEATED = 100;

  private JsonErrors() {}

  static InputError of(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case null -> InputError.inBody("", "A body is needed.");
      case JacksonException json -> of(json);
      case CharacterCodingException encoding ->
          InputError.inBody("", "The body is not in the encoding it claims; send UTF-8.");
      case Throwable other -> InputError.inBody("", "The body could not be read to its end.");
    };
  }

  private static InputError of(JacksonException json) {
    return InputError.inBody(pointer(json), detail(json));
  }

  private static String detail(JacksonException json) {
    return switch (json) {
      case UnrecognizedPropertyException unknown -> unknownField(unknown);
      case InvalidNullException missing -> "Must not be null.";
      case InvalidTypeIdException typeId -> "The type of this object is missing or not known.";
      case InvalidFormatException text
          when text.getTargetType() == String.class && text.getValue() instanceof String ->
          "Holds a character that cannot be stored.";
      case MismatchedInputException mismatch -> mismatch(mismatch);
      case StreamConstraintsException hostile ->
          "The JSON is nested too deeply, or a name or a number in it is too long.";
      case InputCoercionException number -> "This number is too large.";
      case StreamReadException syntax -> syntax(syntax);
      default -> "This value does not have the expected form.";
    };
  }

  private static String unknownField(UnrecognizedPropertyException unknown) {
    if (unknown.getKnownPropertyIds() == null || unknown.getKnownPropertyIds().isEmpty()) {
      return "There is no such field.";
    }
    return unknown.getKnownPropertyIds().stream()
        .map(Objects::toString)
        .sorted()
        .collect(Collectors.joining(", ", "There is no such field. The fields here are ", "."));
  }

  private static String mismatch(MismatchedInputException mismatch) {
    String message = Objects.requireNonNullElse(mismatch.getOriginalMessage(), "");
    if (message.contains("Trailing token")) {
      return "There is more after the end of the JSON.";
    }
    if (message.startsWith("Cannot map `null`") || message.contains("creator property")) {
      return "Is needed, and must not be null.";
    }
    if (message.startsWith("No content to map")) {
      return "A body is needed.";
    }
    return ExpectedForm.of(mismatch.getTargetType());
  }

  private static String syntax(StreamReadException syntax) {
    String message = Objects.requireNonNullElse(syntax.getOriginalMessage(), "");
    if (message.toLowerCase(Locale.ROOT).startsWith("duplicate")) {
      return "This field is there twice.";
    }
    if (syntax.getLocation() == null) {
      return "This is not JSON.";
    }
    return "This is not JSON (line %d, column %d)."
        .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
  }

  private static String pointer(JacksonException json) {
    if (json instanceof StreamReadException && json.processor() instanceof JsonParser parser) {
      return shortened(parser.streamReadContext().pathAsPointer().toString());
    }
    return json.getPath().stream()
        .map(JsonErrors::segment)
        .filter(Objects::nonNull)
        .map(segment -> "/" + segment)
        .collect(Collectors.collectingAndThen(Collectors.joining(), JsonErrors::shortened));
  }

  private static @Nullable String segment(JacksonException.Reference reference) {
    if (reference.getPropertyName() != null) {
      return reference.getPropertyName().replace("~", "~0").replace("/", "~1");
    }
    return reference.getIndex() < 0 ? null : Integer.toString(reference.getIndex());
  }

  /** A hostile body can have names of any length; there is no use in sending them back. */
  private static String shortened(String pointer) {
    return pointer.length() <= LONGEST_NAME_REPEATED
        ? pointer
        : pointer.substring(0, LONGEST_NAME_REPEATED);
  }
}
