package io.caseline.clocks.legal;

import io.caseline.cases.clock.LegalRules;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.web.access.NoHealthData;
import io.caseline.web.paging.Page;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

  LegalClocksController(LegalClocks clocks) {
    this.clocks = clocks;
  }

  @Operation(
      summary = "The catalogue of legal clocks",
      description =
          "The newest version of every rule, those that have ended and those to come among them;"
              + " or, with a day of receipt, the version of each rule that holds for it. All in one"
              + " answer. The plan's counsel has to confirm it.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @NoHealthData("the law's rules")
  @GetMapping("/v1/legal-clocks")
  Page<LegalClock> catalogue(
      @Parameter(description = "A day of receipt", example = "2026-01-01")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LineOfBusiness lineOfBusiness,
      @RequestParam(required = false) @Nullable Category category) {
    List<LegalClock> all = clocks.all();
    Set<Version> listed = on == null ? newest(all) : inForce(all, on);
    return new Page<>(
        all.stream()
            .filter(clock -> listed.contains(new Version(clock.ruleId(), clock.version())))
            .filter(clock -> lineOfBusiness == null || clock.lineOfBusiness() == lineOfBusiness)
            .filter(clock -> category == null || clock.category() == category)
            .toList(),
        null);
  }

  private record Version(String ruleId, int version) {}

  private static Set<Version> newest(List<LegalClock> all) {
    return all.stream()
        .collect(Collectors.toMap(LegalClock::ruleId, LegalClock::version, Math::max))
        .entrySet()
        .stream()
        .map(rule -> new Version(rule.getKey(), rule.getValue()))
        .collect(Collectors.toSet());
  }

  private static Set<Version> inForce(List<LegalClock> all, LocalDate received) {
    return new LegalRules(all.stream().map(LegalClock::rule).toList())
        .inForce(received).stream()
            .map(rule -> new Version(rule.ruleId(), rule.version()))
            .collect(Collectors.toSet());
  }

  @Operation(
      summary = "A legal clock's history",
      description = "Every version of the rule, the newest first: from when, who, when and why.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @NoHealthData("the law's rules")
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
