package io.caseline.cases.ownership;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.model.WorkQueue;
import io.caseline.departments.DepartmentDirectory;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

@RestController
@Tag(name = "Departments")
class ClaimNextController implements OperationProblems {

  private static final ProblemType QUEUE_EMPTY =
      new ProblemType("queue-empty", 404, "Nobody waits in this queue");

  private final DepartmentDirectory departments;
  private final WorkQueue queue;
  private final CommandDesk desk;
  private final InstantSource clock;

  ClaimNextController(
      DepartmentDirectory departments, WorkQueue queue, CommandDesk desk, InstantSource clock) {
    this.departments = departments;
    this.queue = queue;
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Take the next case",
      description =
          "Gives the caller the most urgent case of the department's queue that nobody has. However"
              + " many ask at once, each gets another case. When there is none: 404 queue-empty.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause(Reason.NOT_YOUR_DEPARTMENT)
  @PostMapping("/v1/departments/{department}/queue/claim-next")
  ResponseEntity<CommandAnswer> claimNext(
      @Parameter(example = "claims") @PathVariable String department, Actor by) {
    departments.requireThere(department);
    Departments.require(by, department);
    UUID next =
        queue
            .next(department, by)
            .orElseThrow(
                () ->
                    new Problem(QUEUE_EMPTY, "There is no case in it that nobody has. Try later."));
    return desk.send(new ClaimWork(next, by, clock.instant()), ExpectedVersion.any());
  }

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    return operation.getBeanType() == ClaimNextController.class ? List.of(QUEUE_EMPTY) : List.of();
  }
}
