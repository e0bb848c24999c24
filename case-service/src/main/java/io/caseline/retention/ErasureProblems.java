package io.caseline.retention;

import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.problem.ProblemTypes;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The refusals that only erasures know. */
@Component
class ErasureProblems implements OperationProblems {

  static final ProblemType LEGAL_HOLD =
      new ProblemType("legal-hold", 409, "A legal hold forbids it");
  static final ProblemType RETENTION_RUNS =
      new ProblemType("retention-runs", 409, "The time to keep is not over");
  static final ProblemType ASKED_ALREADY =
      new ProblemType("erasure-open", 409, "It is asked for already");
  static final ProblemType NOTHING_LEFT =
      new ProblemType("nothing-to-erase", 409, "It is erased already");
  static final ProblemType SAME_PERSON =
      new ProblemType("same-person", 409, "Another person has to confirm it");
  static final ProblemType SETTLED =
      new ProblemType("erasure-settled", 409, "It was confirmed or rejected already");

  static final ProblemType CASE_PARKED =
      new ProblemType("case-parked", 409, "What a case has come to is not known");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    if (operation.getBeanType() != EraseMemberController.class) {
      return List.of();
    }
    return switch (operation.getMethod().getName()) {
      case "erase" ->
          List.of(
              LEGAL_HOLD,
              RETENTION_RUNS,
              CASE_PARKED,
              ASKED_ALREADY,
              NOTHING_LEFT,
              ProblemTypes.NOT_YET_VISIBLE);
      case "confirm" ->
          List.of(
              LEGAL_HOLD,
              RETENTION_RUNS,
              CASE_PARKED,
              SAME_PERSON,
              SETTLED,
              ProblemTypes.NOT_YET_VISIBLE);
      default -> List.of(SETTLED);
    };
  }
}
