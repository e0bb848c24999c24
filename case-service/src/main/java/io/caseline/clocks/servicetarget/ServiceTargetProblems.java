package io.caseline.clocks.servicetarget;

import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** The refusals that only service targets know. */
@Component
class ServiceTargetProblems implements OperationProblems {

  static final ProblemType EXISTS =
      new ProblemType("service-target-exists", 409, "There is a target for this already");
  static final ProblemType CIRCLE =
      new ProblemType("escalation-circle", 409, "Escalations would go round in a circle");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    return operation.getBeanType() == ServiceTargetsController.class
            && operation.hasMethodAnnotation(PutMapping.class)
        ? List.of(EXISTS, CIRCLE)
        : List.of();
  }
}
