package io.caseline.web.access;

import org.jspecify.annotations.Nullable;

/**
 * A read that goes on record.
 *
 * @param presumed what has to be so still, or else it is not recorded; null for nothing
 */
record AccessEntry(Access read, @Nullable Presumption presumed) {}
