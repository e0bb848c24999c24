package io.caseline.clocks.legal;

import io.caseline.cases.clock.LegalRules;
import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.web.paging.Page;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Clocks")
class LegalClocksController {

  private final LegalClocks clocks;
  private final Rulebook rulebook;
  private final InstantSource now;

  LegalClocksController(LegalClocks clocks, Rulebook rulebook, InstantSource now) {
    this.clocks = clocks;
    this.rulebook = rulebook;
    this.now = now;
  }

  @Operation(
      summary = "The legal clocks in force",
      description =
          "The catalogue for what is received on a day, by rule, in one answer. The plan's counsel"
              + " has to confirm it.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @GetMapping("/v1/legal-clocks")
  Page<LegalClock> inForce(
      @Parameter(description = "A day of receipt; today, where the plan is, if left out")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LineOfBusiness lineOfBusiness,
      @RequestParam(required = false) @Nullable Category category) {
    LocalDate day = on == null ? LocalDate.ofInstant(now.instant(), rulebook.current().zone()) : on;
    List<LegalClock> all = clocks.all();
    Set<String> inForce =
        new LegalRules(all.stream().map(LegalClock::rule).toList())
            .inForce(day).stream()
                .map(rule -> rule.ruleId() + " " + rule.version())
                .collect(Collectors.toSet());
    return new Page<>(
        all.stream()
            .filter(clock -> inForce.contains(clock.ruleId() + " " + clock.version()))
            .filter(clock -> lineOfBusiness == null || clock.lineOfBusiness() == lineOfBusiness)
            .filter(clock -> category == null || clock.category() == category)
            .toList(),
        null);
  }

  @Operation(
      summary = "A legal clock's history",
      description = "Every version of the rule, the newest first: from when, who, when and why.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @GetMapping("/v1/legal-clocks/{ruleId}")
  Page<LegalClock> versions(
      @Parameter(example = "ma-od-service-standard") @PathVariable String ruleId) {
    List<LegalClock> versions = clocks.versionsOf(ruleId);
    if (versions.isEmpty()) {
      throw new Problem(
          ProblemTypes.NOT_FOUND, "There is no such legal clock; see GET /v1/legal-clocks.");
    }
    return new Page<>(versions, null);
  }
}
