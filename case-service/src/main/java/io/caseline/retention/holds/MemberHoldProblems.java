package io.caseline.retention.holds;

import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The refusal that only holds know; the same as for a hold of a case. */
@Component
class MemberHoldProblems implements OperationProblems {

  static final ProblemType SEVERAL =
      new ProblemType("several-legal-holds", 409, "Which legal hold is meant");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    return operation.getBeanType() == MemberHoldsController.class
            && operation.getMethod().getName().equals("lift")
        ? List.of(SEVERAL)
        : List.of();
  }
}
