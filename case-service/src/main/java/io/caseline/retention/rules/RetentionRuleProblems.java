package io.caseline.retention.rules;

import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The refusal that only the retention rules know. */
@Component
class RetentionRuleProblems implements OperationProblems {

  static final ProblemType EXISTS =
      new ProblemType("retention-rule-exists", 409, "There is a rule for such cases");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    return operation.getBeanType() == ChangeRetentionRuleController.class
        ? List.of(EXISTS)
        : List.of();
  }
}
