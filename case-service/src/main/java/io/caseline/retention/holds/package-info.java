/** Legal holds on everything of a member, cases to come among it. */
@NullMarked
package io.caseline.retention.holds;

import org.jspecify.annotations.NullMarked;
