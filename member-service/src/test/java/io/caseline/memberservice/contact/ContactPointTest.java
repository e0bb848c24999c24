package io.caseline.memberservice.contact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPointTest {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static final PostalAddress ADDRESS =
      new PostalAddress("1 Main St", null, "Fresno", "CA", "93650", "US");

  @ParameterizedTest
  @CsvSource({"PHONE,+15595550100", "EMAIL,ana@example.org", "EMAIL,a.b+c@mail.example.org"})
  void takes_what_a_member_can_be_reached_by(ContactKind kind, String value) {
    assertThat(wrong(new ContactPoint(kind, ContactUse.HOME, value, null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PHONE,555-0100", "PHONE,+0123456789", "PHONE,", "EMAIL,ana", "EMAIL,a@b", "EMAIL,"})
  void refuses_a_value_of_another_form(ContactKind kind, String value) {
    assertThat(wrong(new ContactPoint(kind, ContactUse.HOME, value, null)))
        .containsExactly("value");
  }

  @Test
  void an_address_belongs_to_a_postal_address_and_to_nothing_else() {
    assertThat(wrong(ContactPoint.ofAddress(ContactUse.HOME, ADDRESS))).isEmpty();
    assertThat(wrong(new ContactPoint(ContactKind.POSTAL, ContactUse.HOME, null, null)))
        .containsExactly("address");
    assertThat(wrong(new ContactPoint(ContactKind.POSTAL, ContactUse.HOME, "x", ADDRESS)))
        .containsExactly("value");
    assertThat(wrong(new ContactPoint(ContactKind.PHONE, ContactUse.HOME, "+15595550100", ADDRESS)))
        .containsExactly("address");
  }

  private static List<String> wrong(ContactPoint point) {
    return VALIDATOR.validate(point).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .toList();
  }
}
