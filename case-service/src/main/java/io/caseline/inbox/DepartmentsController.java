package io.caseline.inbox;

import io.caseline.cases.model.Actor;
import io.caseline.departments.DepartmentDirectory;
import io.caseline.inbox.AnswerTimes.OpenRequests;
import io.caseline.platform.ReadsProjection;
import io.caseline.web.access.NoHealthData;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.caseline.worklist.OpenCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Departments")
class DepartmentsController {

  private final DepartmentDirectory departments;
  private final OpenCases openCases;
  private final AnswerTimes answerTimes;
  private final Clock clock;

  DepartmentsController(
      DepartmentDirectory departments, OpenCases openCases, AnswerTimes answerTimes, Clock clock) {
    this.departments = departments;
    this.openCases = openCases;
    this.answerTimes = answerTimes;
    this.clock = clock;
  }

  @Operation(
      summary = "The departments and what lies with them",
      description =
          "All departments by id, in one answer. A partner's people see numbers of their partner's"
              + " cases only.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN})
  @ReadsProjection({OpenCases.PROJECTION, InboxProjection.NAME})
  @NoHealthData("departments and counts")
  @GetMapping("/v1/departments")
  Items departments(Actor reader) {
    Instant now = clock.instant();
    var cases = openCases.byDepartment(reader.partner(), now);
    var requests = answerTimes.openRequests(reader.partner(), now);
    var medians = answerTimes.medians(reader.partner(), now);
    return new Items(
        departments.all().stream()
            .map(
                it -> {
                  var openCases = cases.getOrDefault(it.id(), OpenCases.Count.none(it.id()));
                  var asked = requests.getOrDefault(it.id(), new OpenRequests(it.id(), 0, 0));
                  return new DepartmentWork(
                      it.id(),
                      it.name(),
                      it.calendar(),
                      openCases.open() + asked.open(),
                      openCases.overdue() + asked.overdue(),
                      openCases.legalMissed(),
                      medians.get(it.id()));
                })
            .toList());
  }

  /** Few enough to come without pages. */
  record Items(List<DepartmentWork> items) {}
}
