package io.caseline.memberservice.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  /** The first is the example of the standard; the others are of its kind. */
  @ParameterizedTest
  @ValueSource(strings = {"1234567893", "1245319599", "1679576722"})
  void takes_a_number_whose_check_digit_is_right(String npi) {
    assertThat(isValid(npi)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "1234567983",
        "123456789",
        "12345678930",
        "abcdefghij",
        "",
        "١٢٣٤٥٦٧٨٩٣"
      })
  void refuses_any_other(String npi) {
    assertThat(isValid(npi)).isFalse();
  }

  private static boolean isValid(String npi) {
    return VALIDATOR.validate(new PrimaryCareProvider("Dr. X", npi, null, null)).isEmpty();
  }
}
