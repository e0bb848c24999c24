package io.caseline.web.body;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets one operation take more than {@code caseline.web.max-body}: an import, say. Such an
 * operation should take the body as an {@link java.io.InputStream}, so that it is never in memory
 * as a whole.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
  int megabytes();
}
