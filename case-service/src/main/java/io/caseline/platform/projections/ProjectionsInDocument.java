package io.caseline.platform.projections;

import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.ReadsProjection;
import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.problem.ProblemTypes;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Collection;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says of operations that read projections, or rebuild them. */
@Component
class ProjectionsInDocument implements OperationCustomizer, OperationProblems {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (method.hasMethodAnnotation(ReadsProjection.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(ConsistencyToken.HEADER)
              .required(false)
              .description(
                  "As a command was answered with it: waits until the list shows what the command"
                      + " did, for two seconds at most.")
              .schema(new StringSchema())
              .example("2s"));
    }
    return operation;
  }

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    if (operation.hasMethodAnnotation(ReadsProjection.class)) {
      return List.of(ProblemTypes.NOT_YET_VISIBLE);
    }
    return operation.getBeanType() == ProjectionsController.class
            && operation.getMethod().getName().equals("rebuild")
        ? List.of(ProjectionsController.CANNOT_BE_REBUILT)
        : List.of();
  }
}
