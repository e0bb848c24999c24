package io.caseline.cases.model;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What a case is in the eyes of the law.
 *
 * @param expediteRefused the expedited time was asked for and refused; the member may complain of
 *     it
 */
public record Classification(
    Category category, @Nullable RequestKind request, Priority priority, boolean expediteRefused) {

  private static final EnumSet<Category> APPEALS =
      EnumSet.of(
          Category.APPEAL,
          Category.RECONSIDERATION,
          Category.REDETERMINATION,
          Category.EXTERNAL_REVIEW);

  /** Whether this reviews an earlier decision, and so asks for a decider who took no part in it. */
  public boolean isAppeal() {
    return APPEALS.contains(category);
  }

  Classification as(Category newCategory, @Nullable RequestKind newRequest) {
    return new Classification(newCategory, newRequest, priority, expediteRefused);
  }

  Classification expedited() {
    return new Classification(category, request, Priority.EXPEDITED, false);
  }

  Classification expediteRefusedNow() {
    return new Classification(category, request, Priority.STANDARD, true);
  }
}
