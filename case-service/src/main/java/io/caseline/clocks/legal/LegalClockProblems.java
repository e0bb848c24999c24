package io.caseline.clocks.legal;

import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The refusals that only the catalogue of legal clocks knows. */
@Component
class LegalClockProblems implements OperationProblems {

  static final ProblemType OVERLAP =
      new ProblemType("legal-clocks-overlap", 409, "Two legal clocks would fit one case");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    return operation.getBeanType() == ChangeLegalClockController.class
        ? List.of(OVERLAP)
        : List.of();
  }
}
