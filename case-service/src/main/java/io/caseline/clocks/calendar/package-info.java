/** The hours in which departments work. */
@NullMarked
package io.caseline.clocks.calendar;

import org.jspecify.annotations.NullMarked;
