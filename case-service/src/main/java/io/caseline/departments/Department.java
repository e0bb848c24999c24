package io.caseline.departments;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A department of the plan.
 *
 * @param id as it stands in tokens, in events and in addresses
 * @param calendar the hours in which it works
 */
public record Department(
    @Schema(example = "claims") String id,
    @Schema(example = "Claims") String name,
    @Schema(
            description = "The calendar by which its service targets count",
            example = "office-hours")
        String calendar) {}
