package io.caseline.worklist;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.WorkQueue;
import io.caseline.cases.timeline.CaseHistory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds the most urgent case of a department that nobody has.
 *
 * <p>The rows give the order; whether a case is still free is asked of its events, as rows may be a
 * moment behind, and one that is wrong must not stand in everybody's way. It is asked once more
 * when nobody else can take the case any longer: somebody may just have done so.
 */
@Component
class Queue implements WorkQueue {

  /** More than others are about to take, or have taken while the rows are behind, mostly. */
  private static final int AT_FIRST = 50;

  private final UnassignedCases unassigned;
  private final CaseHistory cases;
  private final Claims claims;

  Queue(UnassignedCases unassigned, CaseHistory cases, Claims claims) {
    this.unassigned = unassigned;
    this.cases = cases;
    this.claims = claims;
  }

  @Override
  public Optional<UUID> next(String department, Actor by) {
    int limit = AT_FIRST;
    while (true) {
      List<UnassignedCases.Row> rows = unassigned.first(limit, department, by);
      Optional<UUID> next = firstFree(rows, department);
      if (next.isPresent() || rows.size() < limit) {
        return next;
      }
      limit *= 2; // from the beginning: rows have gone meanwhile, and others moved up
    }
  }

  private Optional<UUID> firstFree(List<UnassignedCases.Row> rows, String department) {
    for (UnassignedCases.Row row : rows) {
      if (claims.mayBegin(row)) {
        if (!isFree(row, department)) {
          claims.foundTaken(row);
        } else if (claims.begin(row) && isFree(row, department)) {
          return Optional.of(row.caseId());
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFree(UnassignedCases.Row row, String department) {
    if (!(cases.state(row.caseId()) instanceof Case.Open open)) {
      return false;
    }
    var custody = open.facts().custody();
    return custody.department().equals(department) && custody.assignee() == null;
  }
}
