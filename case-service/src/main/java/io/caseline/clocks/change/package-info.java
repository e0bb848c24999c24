/** How the rules for clocks are changed: one change after the other, and known to every node. */
@NullMarked
package io.caseline.clocks.change;

import org.jspecify.annotations.NullMarked;
