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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On no day does one line of business cover a member twice. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoOverlap.Check.class)
public @interface NoOverlap {

  String message() default "has two spans of one line of business that share a day";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Spans without a line of business or a first day are refused as such, not here. */
  class Check implements ConstraintValidator<NoOverlap, List<CoverageTerms>> {

    @Override
    public boolean isValid(@Nullable List<CoverageTerms> all, ConstraintValidatorContext context) {
      return all == null
          || CoverageTerms.firstOverlap(
                  all.stream()
                      .filter(Objects::nonNull)
                      .filter(terms -> terms.lineOfBusiness() != null && terms.from() != null)
                      .toList())
              .isEmpty();
    }
  }
}
