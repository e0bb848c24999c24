package io.caseline.memberservice.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Born, and not longer ago than anybody lives: a year mistyped as 0198 is caught here. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleBirthDate.Check.class)
@interface PlausibleBirthDate {

  String message() default "must be today or earlier, and within the last 130 years";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<PlausibleBirthDate, LocalDate> {

    private final Clock clock;

    Check(Clock clock) {
      this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return day == null || LifeDates.isPlausibleBirth(day, LocalDate.now(clock));
    }
  }
}
