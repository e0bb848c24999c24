package io.caseline.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers 201 with the address of what it made; for the OpenAPI document, where a method's type
 * does not say so.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Creates {

  /** Whether it answers 200 where there was one already. */
  boolean orChanges() default false;
}
