package io.caseline.clocks.calendar;

import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** The refusals that only calendars know. */
@Component
class CalendarProblems implements OperationProblems {

  static final ProblemType FIXED =
      new ProblemType("calendar-fixed", 409, "This calendar is never changed");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    return operation.getBeanType() == CalendarsController.class
            && operation.hasMethodAnnotation(PutMapping.class)
        ? List.of(FIXED)
        : List.of();
  }
}
