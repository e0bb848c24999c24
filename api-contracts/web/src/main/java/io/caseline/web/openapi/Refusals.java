package io.caseline.web.openapi;

import io.caseline.web.access.Discloses;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Which refusals an operation can give: those of its manners, and those its service names. */
final class Refusals {

  private final List<OperationProblems> own;

  Refusals(List<OperationProblems> own) {
    this.own = List.copyOf(own);
  }

  /** The slugs by status, both in order, with a type of each status to show as the example. */
  Map<Integer, List<ProblemType>> of(HandlerMethod operation) {
    Collection<ProblemType> types =
        new TreeSet<>(
            Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug));
    types.addAll(ofManners(operation));
    own.forEach(service -> types.addAll(service.of(operation)));
    Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
    types.forEach(
        type -> byStatus.computeIfAbsent(type.status(), status -> new ArrayList<>()).add(type));
    return byStatus;
  }

  private static List<ProblemType> ofManners(HandlerMethod operation) {
    List<ProblemType> types = new ArrayList<>();
    types.add(ProblemTypes.UNAVAILABLE);
    if (operation.getMethodParameters().length > 0) {
      types.add(ProblemTypes.INVALID);
    }
    if (operation.hasMethodAnnotation(AllowedTo.class)) {
      types.add(ProblemTypes.UNAUTHENTICATED);
      types.add(ProblemTypes.FORBIDDEN);
    }
    if (has(operation, PathVariable.class)) {
      types.add(ProblemTypes.NOT_FOUND);
    }
    if (has(operation, RequestBody.class) || Operations.takesStream(operation)) {
      types.add(ProblemTypes.TOO_LARGE);
      types.add(ProblemTypes.UNSUPPORTED_MEDIA_TYPE);
    }
    if (operation.hasMethodAnnotation(Discloses.class)) {
      types.add(ProblemTypes.INVALID);
      types.add(ProblemTypes.READ_NOT_RECORDED);
    }
    if (Operations.isCommand(operation)) {
      types.add(ProblemTypes.INVALID);
      types.add(ProblemTypes.LOST_RACE);
      types.add(ProblemTypes.STILL_RUNNING);
      types.add(ProblemTypes.KEY_REUSED);
    }
    if (Operations.takes(operation, ExpectedVersion.class)) {
      types.add(ProblemTypes.STALE_VERSION);
    }
    return types;
  }

  private static boolean has(HandlerMethod operation, Class<? extends Annotation> annotation) {
    return Arrays.stream(operation.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
  }
}
