package io.caseline.memberservice.imports;

import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The refusals that only imports know. */
@Component
class ImportProblems implements OperationProblems {

  static final ProblemType IMPORT_RUNNING =
      new ProblemType("import-running", 409, "Another import is running");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    return operation.getMethod().getName().equals("take")
            && operation.getBeanType() == ImportController.class
        ? List.of(IMPORT_RUNNING)
        : List.of();
  }
}
