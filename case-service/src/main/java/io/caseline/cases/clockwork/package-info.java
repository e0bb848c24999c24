/**
 * Winds the clocks of a case. After every command the case before is compared with the case after,
 * and what follows for its clocks is recorded with the command's own events: no command has to
 * think of clocks.
 */
@NullMarked
package io.caseline.cases.clockwork;

import org.jspecify.annotations.NullMarked;
