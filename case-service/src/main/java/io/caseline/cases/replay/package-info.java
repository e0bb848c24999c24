/** Cases folded from their events for those who follow the log: the projections. */
@NullMarked
package io.caseline.cases.replay;

import org.jspecify.annotations.NullMarked;
