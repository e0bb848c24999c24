package io.caseline.clocks.legal;

import io.caseline.cases.clock.LegalRules.Overlap;
import io.caseline.clocks.change.RuleChanges;
import io.caseline.web.openapi.Creates;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Administration")
class ChangeLegalClockController {

  private final LegalClocks clocks;
  private final RuleChanges changes;
  private final InstantSource now;

  ChangeLegalClockController(LegalClocks clocks, RuleChanges changes, InstantSource now) {
    this.clocks = clocks;
    this.changes = changes;
    this.now = now;
  }

  @Operation(
      summary = "Add or change a legal clock",
      description =
          "Makes a new version, which holds for what is received from effectiveFrom on. The"
              + " versions before stay as they are, and a clock that runs keeps the version it"
              + " started with. The same again changes nothing. Refused where two rules would then"
              + " fit one case.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Creates(orChanges = true)
  @PutMapping("/v1/admin/legal-clocks/{ruleId}")
  ResponseEntity<LegalClock> put(
      @Parameter(example = "ma-od-service-standard")
          @PathVariable
          @Pattern(
              regexp = "[a-z0-9-]{2,60}",
              message = "Must be 2 to 60 of a to z, 0 to 9 and hyphen.")
          String ruleId,
      Caller caller,
      @Valid @RequestBody ChangeLegalClockBody body) {
    List<InputError> contradictions = body.contradictions();
    if (!contradictions.isEmpty()) {
      throw InputError.problem(contradictions);
    }
    Put put = changes.make(() -> add(ruleId, caller, body));
    return put.isNewRule()
        ? ResponseEntity.created(URI.create("/v1/legal-clocks/" + ruleId)).body(put.clock())
        : ResponseEntity.ok(put.clock());
  }

  private record Put(LegalClock clock, boolean isNewRule) {}

  private Put add(String ruleId, Caller caller, ChangeLegalClockBody body) {
    List<LegalClock> versions = clocks.versionsOf(ruleId);
    LegalClock newest = versions.isEmpty() ? null : versions.getFirst();
    LegalClock next =
        body.version(
            ruleId, newest == null ? 1 : newest.version() + 1, caller.sub(), now.instant());
    if (newest != null && next.saysTheSameAs(newest)) {
      return new Put(newest, false);
    }
    refuseToRewriteHistory(body.effectiveFrom(), newest);
    refuseOverlaps(next);
    clocks.add(next);
    return new Put(next, newest == null);
  }

  /** What held on a day that is over in the history stays what held on it. */
  private static void refuseToRewriteHistory(LocalDate effectiveFrom, @Nullable LegalClock newest) {
    if (newest != null
        && newest.effectiveFrom() != null
        && effectiveFrom.isBefore(newest.effectiveFrom())) {
      throw InputError.inBody(
              "/effectiveFrom",
              "Must not be before %s, from when version %d holds."
                  .formatted(newest.effectiveFrom(), newest.version()))
          .asProblem();
    }
  }

  private record OverlappingRule(
      String ruleId, int version, @Nullable LocalDate from, @Nullable LocalDate to) {

    static OverlappingRule of(Overlap overlap) {
      return new OverlappingRule(
          overlap.rule().ruleId(), overlap.rule().version(), overlap.from(), overlap.to());
    }
  }

  private void refuseOverlaps(LegalClock next) {
    List<OverlappingRule> overlapping =
        clocks.rules().overlapsOf(next.rule()).stream().map(OverlappingRule::of).toList();
    if (!overlapping.isEmpty()) {
      throw new Problem(
          LegalClockProblems.OVERLAP,
          "A case could then fit more than one rule. End or narrow the other one first.",
          Map.of("overlapping", overlapping));
    }
  }
}
