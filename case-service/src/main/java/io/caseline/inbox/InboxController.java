package io.caseline.inbox;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.Handoff;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.departments.DepartmentDirectory;
import io.caseline.platform.ReadsProjection;
import io.caseline.web.access.Discloses;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Departments")
class InboxController {

  private final Inbox inbox;
  private final DepartmentDirectory departments;

  InboxController(Inbox inbox, DepartmentDirectory departments) {
    this.inbox = inbox;
    this.departments = departments;
  }

  @Operation(
      summary = "What a department was asked",
      description =
          "The information requests of the department, the first due first. For the people of the"
              + " department, and for auditors.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @RefusedBecause(Reason.NOT_YOUR_DEPARTMENT)
  @ReadsProjection(InboxProjection.NAME)
  @Discloses("A list of the questions to a department, with their cases")
  @GetMapping("/v1/departments/{department}/information-requests")
  Page<RequestInInbox> requests(
      @Parameter(example = "claims") @PathVariable String department,
      @Parameter(description = "The open ones, if left out; repeat or separate by comma")
          @RequestParam(defaultValue = "")
          Set<InformationRequest.Status> status,
      @Parameter(description = "true: only those past their due time; false: only the others")
          @RequestParam(required = false)
          @Nullable Boolean overdue,
      Paging paging,
      Actor reader) {
    require(reader, department);
    return inbox.requests(department, status, overdue, paging, reader);
  }

  @Operation(
      summary = "What a department was offered",
      description =
          "The handoffs to the department, the longest waiting first. For the people of the"
              + " department, and for auditors.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @RefusedBecause(Reason.NOT_YOUR_DEPARTMENT)
  @ReadsProjection(InboxProjection.NAME)
  @Discloses("A list of the cases offered to a department")
  @GetMapping("/v1/departments/{department}/handoffs")
  Page<HandoffInInbox> handoffs(
      @Parameter(example = "claims") @PathVariable String department,
      @Parameter(description = "OFFERED, if left out; repeat or separate by comma")
          @RequestParam(defaultValue = "")
          Set<Handoff.Status> status,
      Paging paging,
      Actor reader) {
    require(reader, department);
    return inbox.handoffs(department, status, paging, reader);
  }

  private void require(Actor reader, String department) {
    departments.requireThere(department);
    if (reader.role() != Role.AUDITOR) {
      Departments.require(reader, department);
    }
  }
}
