package io.caseline.retention;

import io.caseline.web.access.Discloses;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class ErasuresController {

  private final Erasures erasures;
  private final Retention retention;

  ErasuresController(Erasures erasures, Retention retention) {
    this.erasures = erasures;
    this.retention = retention;
  }

  @Operation(
      summary = "Erasures: asked for, proposed, done and rejected",
      description = "The newest first. They are kept for ever.")
  @AllowedTo({Role.ADMIN, Role.AUDITOR})
  @PlanOnly
  @Discloses("A list of erasures")
  @GetMapping("/v1/admin/erasures")
  Page<Erasure> list(
      @Parameter(description = "All, if left out; repeat or separate by comma")
          @RequestParam(defaultValue = "")
          Set<ErasureStatus> status,
      Paging paging) {
    return erasures.page(status, paging);
  }

  @Operation(
      summary = "An erasure",
      description = "Who asked for it, when and why, what became of it, and what is in its way.")
  @AllowedTo({Role.ADMIN, Role.AUDITOR})
  @PlanOnly
  @Discloses("An erasure")
  @GetMapping("/v1/admin/erasures/{id}")
  Erasure read(@PathVariable UUID id) {
    Erasure erasure = erasures.shown(erasures.require(id));
    return erasure.status().isOpen()
        ? erasure.with(retention.of(erasure.memberId()).inTheWay())
        : erasure;
  }
}
