package io.caseline.tools.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log: an incident as it stood after somebody saved it. What the log does not know is
 * null here, and so is what cannot be read.
 *
 * @param reassignmentCount how often the log says it changed hands; more than its rows show at
 *     times
 * @param group whose work it is
 */
record IncidentRow(
    @Nullable IncidentState state,
    @Nullable Integer reassignmentCount,
    @Nullable Integer reopenCount,
    @Nullable String caller,
    @Nullable String openedBy,
    @Nullable Instant openedAt,
    @Nullable String updatedBy,
    @Nullable Instant updatedAt,
    @Nullable String contactType,
    @Nullable String category,
    @Nullable String subcategory,
    @Nullable String group) {}
