package io.caseline.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an operation answers from a projection, named as in its {@code @ProcessingGroup}. A
 * request with a {@link ConsistencyToken} then waits, before the operation runs, until the
 * projection has come that far.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsProjection {
  String[] value();
}
