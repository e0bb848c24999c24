package io.caseline.worklist;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.WorkQueue;
import io.caseline.cases.timeline.CaseHistory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the most urgent case of a department that nobody has.
 *
 * <p>The rows give the order; whether a case is still free is asked of its events, as rows may be a
 * moment behind, and one that is wrong must not stand in everybody's way. The caller has taken the
 * department's turn, so nobody else claims meanwhile. Locking the rows instead and skipping the
 * locked ones would collide with the projection, which locks rows as it writes them: a caller would
 * be sent away from a queue that is not empty.
 */
@Component
class Queue implements WorkQueue {

  /** More than are claimed while the rows are behind, most of the time. */
  private static final int LOOK_AT = 16;

  private final Worklist worklist;
  private final CaseHistory cases;

  Queue(Worklist worklist, CaseHistory cases) {
    this.worklist = worklist;
    this.cases = cases;
  }

  @Override
  public Optional<UUID> next(String department, Actor by) {
    @Nullable WorklistRow last = null;
    List<WorklistRow> rows;
    do {
      rows = worklist.unassigned(department, by, last, LOOK_AT);
      Function<UUID, Case> now = cases.states(rows.stream().map(row -> row.caseId).toList());
      for (WorklistRow row : rows) {
        if (isFree(now.apply(row.caseId), department)) {
          return Optional.of(row.caseId);
        }
        last = row;
      }
    } while (rows.size() == LOOK_AT);
    return Optional.empty();
  }

  private static boolean isFree(Case now, String department) {
    if (!(now instanceof Case.Open open)) {
      return false;
    }
    var custody = open.facts().custody();
    return custody.department().equals(department) && custody.assignee() == null;
  }
}
