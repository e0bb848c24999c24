/** Requests that nobody should send. */
@NullMarked
package io.caseline.faults.hostile;

import org.jspecify.annotations.NullMarked;
