package io.caseline.memberservice.preference;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;

/** A channel is liked or refused, not both. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoChannelBothWantedAndUnwanted.Check.class)
@interface NoChannelBothWantedAndUnwanted {

  String message() default "names a channel that is also preferred";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<NoChannelBothWantedAndUnwanted, CommunicationWishes> {

    @Override
    public boolean isValid(CommunicationWishes wishes, ConstraintValidatorContext context) {
      if (Collections.disjoint(
          CommunicationWishes.listed(wishes.preferredChannels()),
          CommunicationWishes.listed(wishes.unwantedChannels()))) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("unwantedChannels")
          .addConstraintViolation();
      return false;
    }
  }
}
