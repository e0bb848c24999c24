package io.caseline.memberservice.provider;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A national provider identifier: a slip in one digit is caught while the member is on the phone.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Npi.Check.class)
@interface Npi {

  String message() default
      "must be a national provider identifier: ten digits, the last a check digit";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<Npi, String> {

    /**
     * What the Luhn sum of the prefix 80840, which stands before every NPI, adds (45 CFR 162.406).
     */
    private static final int PREFIX_SUM = 24;

    @Override
    public boolean isValid(@Nullable String npi, ConstraintValidatorContext context) {
      return npi == null || (npi.matches("[0-9]{10}") && (PREFIX_SUM + luhnSum(npi)) % 10 == 0);
    }

    private static int luhnSum(String digits) {
      int sum = 0;
      for (int place = 0; place < digits.length(); place++) {
        int digit = digits.charAt(digits.length() - 1 - place) - '0';
        int weighted = place % 2 == 0 ? digit : digit * 2;
        sum += weighted / 10 + weighted % 10;
      }
      return sum;
    }
  }
}
