package io.caseline.web.openapi;

import io.caseline.web.problem.ProblemType;
import java.util.Collection;
import org.springframework.web.method.HandlerMethod;

/**
 * Names the refusals that only a service itself can know of, for its OpenAPI document; every bean
 * of this type is asked for each operation.
 */
@FunctionalInterface
public interface OperationProblems {

  Collection<ProblemType> of(HandlerMethod operation);
}
