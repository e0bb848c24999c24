package io.caseline.platform.projections;

import io.caseline.web.access.Discloses;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events that projections could not handle, for who runs the service. */
@Tag(name = "Operations")
@RestController
class DeadLettersController {

  private final ParkedEvents parked;
  private final Retry retry;
  private final ProjectionRegister register;

  DeadLettersController(ParkedEvents parked, Retry retry, ProjectionRegister register) {
    this.parked = parked;
    this.retry = retry;
    this.register = register;
  }

  @Operation(
      summary = "List the events that projections could not handle",
      description =
          """
          The oldest first; ?projection= for one projection only. With the event that failed, the later ones \
          of its case are parked too: they need it. All other cases go on.\
          """)
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Discloses("A list of events that could not be handled, without what they say")
  @GetMapping("/v1/admin/dead-letters")
  Page<ParkedEvent> deadLetters(
      @RequestParam(required = false) @Nullable String projection, Paging paging) {
    return parked.page(projection, paging);
  }

  @Operation(
      summary = "Try a parked event again",
      description =
          "And the others of its case that the same projection has parked, in their order.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @PostMapping("/v1/admin/dead-letters/{id}/retry")
  ResponseEntity<RetryAnswer> retry(@PathVariable UUID id) {
    ParkedEvent event =
        parked
            .find(id)
            .orElseThrow(
                () -> new Problem(ProblemTypes.NOT_FOUND, "No event is parked under this id."));
    return ResponseEntity.ok(retry.ofCase(event.projection(), event.caseId()));
  }

  @Operation(
      summary = "Try all parked events of a projection again",
      description = "Those of a hundred cases at once; call it again while it gets some handled.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @PostMapping("/v1/admin/projections/{name}/retry-dead-letters")
  ResponseEntity<RetryAnswer> retryAll(@PathVariable String name) {
    register.require(name);
    return ResponseEntity.ok(retry.of(name));
  }
}
