/**
 * What a person said or wrote is stored sealed under a key of the member it is about. Destroying
 * the key erases it everywhere at once, and leaves the history whole.
 */
@NullMarked
package io.caseline.platform.sealing;

import org.jspecify.annotations.NullMarked;
