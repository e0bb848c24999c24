/** Deadlines that fire: alarms kept in the database, and the cases that they wake. */
@NullMarked
package io.caseline.clocks.deadlines;

import org.jspecify.annotations.NullMarked;
