package io.caseline.memberservice.contact;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number or an e-mail address stands in {@code value}, a postal address in {@code address}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReachableContactPoint.Check.class)
@interface ReachableContactPoint {

  String message() default "is not something a member can be reached by";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says which field is wrong, never what stood in it. */
  class Check implements ConstraintValidator<ReachableContactPoint, ContactPoint> {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    @Override
    public boolean isValid(ContactPoint point, ConstraintValidatorContext context) {
      boolean valueIsRight =
          switch (point.kind()) {
            case null -> true;
            case PHONE -> matches(point, E164, "must be a number such as +15595550100", context);
            case EMAIL -> matches(point, EMAIL, "must be an e-mail address", context);
            case POSTAL ->
                holds(point.value() == null, "value", "has no place in a postal address", context);
          };
      boolean addressIsRight =
          switch (point.kind()) {
            case null -> true;
            case PHONE, EMAIL ->
                holds(
                    point.address() == null,
                    "address",
                    "belongs to a postal address only",
                    context);
            case POSTAL ->
                holds(
                    point.address() != null, "address", "is needed for a postal address", context);
          };
      return valueIsRight && addressIsRight;
    }

    private static boolean matches(
        ContactPoint point, Pattern form, String message, ConstraintValidatorContext context) {
      @Nullable String value = point.value();
      return holds(value != null && form.matcher(value).matches(), "value", message, context);
    }

    private static boolean holds(
        boolean condition, String field, String message, ConstraintValidatorContext context) {
      if (!condition) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(message)
            .addPropertyNode(field)
            .addConstraintViolation();
      }
      return condition;
    }
  }
}
