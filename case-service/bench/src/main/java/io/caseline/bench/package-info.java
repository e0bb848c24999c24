/** Compares case-service with the floor under it. */
@NullMarked
package io.caseline.bench;

import org.jspecify.annotations.NullMarked;
