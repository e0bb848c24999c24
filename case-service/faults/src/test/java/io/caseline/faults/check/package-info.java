/** What has to be true afterwards. */
@NullMarked
package io.caseline.faults.check;

import org.jspecify.annotations.NullMarked;
