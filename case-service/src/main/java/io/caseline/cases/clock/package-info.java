/**
 * How time is counted: the law's limits and the plan's own targets, as rules and as arithmetic.
 * Pure: told everything it needs, and knows of a case only the words of its events.
 */
@NullMarked
package io.caseline.cases.clock;

import org.jspecify.annotations.NullMarked;
