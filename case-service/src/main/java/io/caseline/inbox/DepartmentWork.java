package io.caseline.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A department and what lies with it. */
record DepartmentWork(
    @Schema(example = "claims") String id,
    @Schema(example = "Claims") String name,
    @Schema(
            description = "The calendar by which its service targets count",
            example = "office-hours")
        String calendar,
    @Schema(
            description = "Open cases it is responsible for, and open information requests to it",
            example = "42")
        long openWork,
    @Schema(
            description =
                "Of these, the cases with something past its due time, and the requests past"
                    + " theirs",
            example = "3")
        long overdueWork,
    @Schema(
            description =
                "Open cases it is responsible for on which a clock of the law was missed, and what"
                    + " the clock waits for is not done",
            example = "1")
        long legalMissed,
    @Schema(
            description =
                "From a question to its answer, without the time clarifications took, over the last"
                    + " 90 days; null when there was none",
            type = "string",
            format = "duration",
            example = "PT5H20M")
        @Nullable Duration medianAnswerTime) {}
