package io.caseline.testing;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;

/** What is wrong with a request's body, without a server around it. */
public final class Invalid {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private Invalid() {}

  /** The fields that a caller is told to correct, in order. */
  public static List<String> fieldsOf(Record body) {
    return VALIDATOR.validate(body).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .distinct()
        .sorted()
        .toList();
  }
}
