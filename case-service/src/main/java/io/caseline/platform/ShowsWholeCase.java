package io.caseline.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an event handler of a projection that writes rows as a function of the whole case. When the
 * projection is built anew, the handler gets the first event of each case and none of the later
 * ones: with the first it shows the case as it is by now, and the later would show the same again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsWholeCase {}
