package io.caseline.worklist;

import io.caseline.cases.model.Actor;
import io.caseline.platform.ReadsProjection;
import io.caseline.web.access.Discloses;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Lists")
class WorklistController {

  private final Worklist worklist;

  WorklistController(Worklist worklist) {
    this.worklist = worklist;
  }

  @Operation(
      summary = "List cases",
      description =
          "The cases that fit all filters. A partner's people see their partner's cases only. The"
              + " list follows the cases with a short delay; send the Consistency-Token of a"
              + " command's answer to be sure to see its effect.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @ReadsProjection(WorklistProjection.NAME)
  @Discloses("A list of cases")
  @GetMapping("/v1/cases")
  Page<CaseSummary> list(
      @ParameterObject @Valid CaseFilter filter,
      @Parameter(
              description =
                  "priority: the most urgent first, as in a department's queue. With dueAt, cases"
                      + " with nothing due come last; with -dueAt, first",
              schema =
                  @Schema(
                      allowableValues = {
                        "receivedAt",
                        "-receivedAt",
                        "openedAt",
                        "-openedAt",
                        "dueAt",
                        "-dueAt",
                        "priority"
                      },
                      defaultValue = "-receivedAt"))
          @RequestParam(defaultValue = "-receivedAt")
          String sort,
      Paging paging,
      Actor reader) {
    return worklist.page(filter, CaseSort.of(sort), paging, reader);
  }
}
