package io.caseline.web.access;

import io.caseline.web.problem.InputError;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reads are looked for; all that is given holds together. */
record AccessFilter(
    @Parameter(description = "Reads that showed something of this case, in a list too")
        @Nullable UUID caseId,
    @Parameter(description = "Reads that showed something of this member, in a list too")
        @Nullable UUID memberId,
    @Parameter(description = "Reads of this person, by the sub of the token", example = "ana.silva")
        @Nullable String actor,
    @Parameter(description = "Read then or later", example = "2026-03-01T00:00:00Z")
        @Nullable Instant from,
    @Parameter(description = "Read before", example = "2026-04-01T00:00:00Z")
        @Nullable Instant to) {

  AccessFilter {
    requireOrder(from, to);
  }

  static void requireOrder(@Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw InputError.inParameter("from", "Must be before ?to=.").asProblem();
    }
  }
}
