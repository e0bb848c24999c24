package io.caseline.web.problem;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a value of a Java type has to look like on the wire. */
final class ExpectedForm {

  private ExpectedForm() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "This value does not have the expected form.";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(Collectors.joining(", ", "Must be one of ", "."));
    }
    if (type == Boolean.class || type == boolean.class) {
      return "Must be true or false.";
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "Must be a whole number.";
    }
    if (type.isPrimitive() || type == BigDecimal.class || type == Double.class) {
      return "Must be a number.";
    }
    if (type == String.class) {
      return "Must be a text.";
    }
    if (type == UUID.class) {
      return "Must be a UUID.";
    }
    if (type == Instant.class) {
      return "Must be an instant as in 2026-03-01T12:00:00Z.";
    }
    if (type == LocalDate.class) {
      return "Must be a date as in 2026-03-01.";
    }
    if (type == Duration.class || type == Period.class) {
      return "Must be a duration as in P3DT12H.";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "Must be a list.";
    }
    if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return "Must be an object.";
    }
    return "This value does not have the expected form.";
  }
}
