package io.caseline.memberservice.coverage;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A span has at least one day. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StartsBeforeItEnds.Check.class)
@interface StartsBeforeItEnds {

  String message() default "must not be before from";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<StartsBeforeItEnds, CoverageTerms> {

    @Override
    public boolean isValid(CoverageTerms terms, ConstraintValidatorContext context) {
      if (terms.from() == null
          || terms.through() == null
          || !terms.through().isBefore(terms.from())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("through")
          .addConstraintViolation();
      return false;
    }
  }
}
