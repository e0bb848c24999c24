package io.caseline.worklist;

import io.caseline.cases.model.Actor;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Departments")
class QueueController {

  private final Worklist worklist;
  private final DepartmentDirectory departments;

  QueueController(Worklist worklist, DepartmentDirectory departments) {
    this.worklist = worklist;
    this.departments = departments;
  }

  @Operation(
      summary = "A department's queue",
      description =
          "The open cases that the department is responsible for, the most urgent first: members in"
              + " distress, then missed deadlines of the law, then other escalations, then"
              + " expedited cases, then by due time and by receipt.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @ReadsProjection(WorklistProjection.NAME)
  @Discloses("A list of the cases in a department's queue")
  @GetMapping("/v1/departments/{department}/queue")
  Page<CaseSummary> queue(
      @Parameter(example = "claims") @PathVariable String department, Paging paging, Actor reader) {
    departments.requireThere(department);
    return worklist.page(CaseFilter.queueOf(department), CaseSort.MOST_URGENT, paging, reader);
  }
}
