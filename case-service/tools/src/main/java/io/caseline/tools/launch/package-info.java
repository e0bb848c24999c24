/**
 * Starts both services on this machine for those who want to see them: on H2 files, in the profile
 * {@code dev}, reachable from this machine alone.
 */
@NullMarked
package io.caseline.tools.launch;

import org.jspecify.annotations.NullMarked;
