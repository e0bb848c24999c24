package io.caseline.platform.projections;

import io.caseline.web.access.NoHealthData;
import io.caseline.web.paging.Page;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The projections, for who runs the service. */
@Tag(name = "Operations")
@RestController
class ProjectionsController {

  static final ProblemType CANNOT_BE_REBUILT =
      new ProblemType("cannot-be-rebuilt", 409, "This cannot be rebuilt");

  private final ProjectionRegister register;
  private final Rebuild rebuild;

  ProjectionsController(ProjectionRegister register, Rebuild rebuild) {
    this.register = register;
    this.rebuild = rebuild;
  }

  @Operation(
      summary = "See how the projections are doing",
      description =
          "How far behind the newest event each list is, and how many events it could not handle.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @NoHealthData("how far the projections have come")
  @GetMapping("/v1/admin/projections")
  Page<ProjectionStatus> projections() {
    return new Page<>(register.names().stream().map(register::status).toList(), null);
  }

  @Operation(
      summary = "Rebuild a projection",
      description =
          """
          All cases are shown in it again as their events have made them, parked events with them. Its rows \
          keep answering meanwhile, and new events go on being shown. Those that are asked for together \
          are built together. GET /v1/admin/projections shows how far it is. While it goes on, asking again \
          changes nothing.\
          """)
  @ApiResponse(responseCode = "202", description = "It is begun", useReturnTypeSchema = true)
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @PostMapping("/v1/admin/projections/{name}/rebuild")
  ResponseEntity<ProjectionStatus> rebuild(@PathVariable String name) {
    register.require(name);
    if (!rebuild.isPossible(name)) {
      throw new Problem(
          CANNOT_BE_REBUILT, "It does things, rather than showing them, and would do them twice.");
    }
    rebuild.ask(name);
    return ResponseEntity.accepted().body(register.status(name));
  }
}
