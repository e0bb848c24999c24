package io.caseline.cases.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a person said or wrote about a member: a text, or a list of texts. It is stored sealed under
 * a key of the member, and reads as erased once that key is destroyed. What is not marked (ids,
 * times, words of the law and of the plan, who did it) stays for good, so that the history still
 * shows what the plan did and when.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
