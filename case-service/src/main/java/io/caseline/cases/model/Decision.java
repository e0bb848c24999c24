package io.caseline.cases.model;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Verdict;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the plan decided.
 *
 * @param category what was decided; a later appeal on the same case has another
 * @param assignee who had the work then
 */
public record Decision(
    UUID id,
    Verdict verdict,
    String rationale,
    Category category,
    String decidedBy,
    @Nullable String assignee,
    Instant decidedAt)
    implements Item {

  /** Whether the member gets what they asked for, or some of it. */
  public boolean favoursTheMember() {
    return switch (verdict) {
      case APPROVED, PARTLY_APPROVED, OVERTURNED, PARTLY_OVERTURNED -> true;
      case DENIED, UPHELD, DISMISSED, WITHDRAWN -> false;
    };
  }

  /** Who may not decide an appeal of this. */
  public Set<String> participants() {
    return assignee == null || assignee.equals(decidedBy)
        ? Set.of(decidedBy)
        : Set.of(decidedBy, assignee);
  }
}
