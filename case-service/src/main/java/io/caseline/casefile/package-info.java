/** One case read back: its state and timeline folded from its events, now or at any time before. */
@NullMarked
package io.caseline.casefile;

import org.jspecify.annotations.NullMarked;
