/**
 * Projections: how they follow the log, what they could not handle, and how they are built anew.
 */
@NullMarked
package io.caseline.platform.projections;

import org.jspecify.annotations.NullMarked;
