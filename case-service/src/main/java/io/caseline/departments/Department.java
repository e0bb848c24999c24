package io.caseline.departments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/**
 * A department of the plan.
 *
 * @param id as it stands in tokens, in events and in addresses
 * @param answerWithin elapsed time, not working time
 */
public record Department(
    @Schema(example = "claims") String id,
    @Schema(example = "Claims") String name,
    @Schema(
            description = "When the answer to an information request is due, unless it says so",
            type = "string",
            format = "duration",
            example = "PT48H")
        Duration answerWithin) {

  Instant answerDue(Instant from) {
    return from.plus(answerWithin);
  }
}
