/**
 * What every slice and every projection uses and none thinks about: the log of events, the position
 * of a projection in it, reading one's own writes.
 */
@NullMarked
package io.caseline.platform;

import org.jspecify.annotations.NullMarked;
