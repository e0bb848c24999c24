package io.caseline.worklist;

import io.caseline.cases.event.Category;
import io.caseline.cases.model.CaseStatus;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list. What is left out does not narrow the list; of several values of one filter
 * any fits, and all filters have to fit.
 */
record CaseFilter(
    @Parameter(
            description = "OPEN, RESOLVED, CLOSED; repeat or separate by comma",
            example = "[\"OPEN\"]")
        Set<CaseStatus> status,
    @Parameter(description = "Repeat or separate by comma") Set<Category> category,
    @Parameter(description = "The responsible department", example = "[\"claims\"]") @Size(max = 20)
        Set<String> department,
    @Parameter(description = "The member's person") @Nullable String owner,
    @Parameter(description = "Who has the work") @Nullable String assignee,
    @Nullable UUID memberId,
    @Parameter(
            description = "A department that has to act on an open request, or MEMBER",
            example = "[\"pharmacy\"]")
        @Size(max = 20)
        Set<String> waitingOn,
    @Parameter(
            description =
                "With something due before then: a clock of the law, a service target, an answer",
            example = "2026-03-01T12:00:00Z")
        @Nullable Instant dueBefore,
    @Parameter(description = "true: something is past its due time; false: nothing is")
        @Nullable Boolean overdue,
    @Parameter(
            description =
                "true: a clock of the law was missed, and what it waits for is not done; false:"
                    + " none")
        @Nullable Boolean legalMissed,
    @Parameter(description = "true: nobody knows which clock of the law holds; false: it is known")
        @Nullable Boolean clockUndetermined,
    @Parameter(
            description =
                "The beginning of the case number, or else of the topic; upper or lower case does"
                    + " not matter. Subjects are not searched: they may be personal, and nothing"
                    + " personal belongs in an address",
            example = "C-0000123")
        @Size(max = 100)
        @Nullable String q) {

  CaseFilter {
    // Sorted, so that the same question asked in another order is the same list.
    status = sorted(status);
    category = sorted(category);
    department = sorted(department);
    waitingOn = sorted(waitingOn);
  }

  private static <T> Set<T> sorted(@Nullable Set<T> values) {
    return values == null ? new TreeSet<>() : new TreeSet<>(values);
  }

  /** The cases a department has to work on. */
  static CaseFilter queueOf(String department) {
    return new CaseFilter(
        Set.of(CaseStatus.OPEN),
        Set.of(),
        Set.of(department),
        null,
        null,
        null,
        Set.of(),
        null,
        null,
        null,
        null,
        null);
  }
}
