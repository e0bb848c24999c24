package io.caseline.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer of this operation shows something of a case or a member: it leaves only when the log
 * of reads has it. Whose it is is found in the address ({@code caseId}, {@code memberId}) and in
 * the answer; an operation that knows better, or that writes its answer itself, takes a {@link
 * Reading} and says so.
 *
 * <p>Every GET has either this or {@link NoHealthData}; a test of each service sees to it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Discloses {

  /** What is shown, in a few words that a member understands: they read it in their accounting. */
  String value();
}
