package io.caseline.retention.rules;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.retention.change.RetentionChanges;
import io.caseline.web.openapi.Creates;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class ChangeRetentionRuleController {

  private final RetentionRules rules;
  private final RetentionChanges changes;
  private final InstantSource now;

  ChangeRetentionRuleController(RetentionRules rules, RetentionChanges changes, InstantSource now) {
    this.rules = rules;
    this.changes = changes;
    this.now = now;
  }

  @Operation(
      summary = "Add or change a retention rule",
      description =
          "Makes a new version, which holds at once, for cases that are closed already too; the"
              + " versions before stay on record. The same again changes nothing. What a rule is"
              + " for never changes, so no kind of case is left without one.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Creates(orChanges = true)
  @PutMapping("/v1/admin/retention-rules/{ruleId}")
  ResponseEntity<RetentionRule> put(
      @Parameter(example = "medicaid-grievances")
          @PathVariable
          @Pattern(
              regexp = "[a-z0-9-]{2,60}",
              message = "Must be 2 to 60 of a to z, 0 to 9 and hyphen.")
          String ruleId,
      Caller caller,
      @Valid @RequestBody ChangeRetentionRuleBody body) {
    Put put = changes.make(() -> add(ruleId, caller, body));
    return put.isNewRule()
        ? ResponseEntity.created(URI.create("/v1/admin/retention-rules/" + ruleId)).body(put.rule())
        : ResponseEntity.ok(put.rule());
  }

  private record Put(RetentionRule rule, boolean isNewRule) {}

  private Put add(String ruleId, Caller caller, ChangeRetentionRuleBody body) {
    List<RetentionRule> versions = rules.versionsOf(ruleId);
    RetentionRule newest = versions.isEmpty() ? null : versions.getFirst();
    RetentionRule next =
        new RetentionRule(
            ruleId,
            newest == null ? 1 : newest.version() + 1,
            body.lineOfBusiness(),
            body.category(),
            body.years(),
            body.citation().strip(),
            caller.sub(),
            now.instant(),
            body.reason().strip());
    if (newest != null && next.saysTheSameAs(newest)) {
      return new Put(newest, false);
    }
    refuseAnotherPurpose(next, newest);
    refuseTwoForOneKind(next);
    rules.add(next);
    return new Put(next, newest == null);
  }

  private static void refuseAnotherPurpose(RetentionRule next, @Nullable RetentionRule newest) {
    if (newest != null && !next.isFor(newest.lineOfBusiness(), newest.category())) {
      throw InputError.inBody(
              next.lineOfBusiness() == newest.lineOfBusiness() ? "/category" : "/lineOfBusiness",
              "What this rule is for does not change. Add another rule.")
          .asProblem();
    }
  }

  private void refuseTwoForOneKind(RetentionRule next) {
    rules.newest().stream()
        .filter(other -> !other.ruleId().equals(next.ruleId()))
        .filter(other -> other.isFor(next.lineOfBusiness(), next.category()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Problem(
                  RetentionRuleProblems.EXISTS,
                  "There is a rule for such cases. Change that one.",
                  Map.of("ruleId", other.ruleId()));
            });
  }

  record ChangeRetentionRuleBody(
      @NotNull LineOfBusiness lineOfBusiness,
      @Schema(description = "Left out: every category that has no rule of its own")
          @Nullable Category category,
      @Min(1) @Max(100) @Schema(example = "10") int years,
      @NotBlank @Size(max = 200) @Schema(example = "42 CFR 438.3(u)") String citation,
      @NotBlank @Size(max = 2000) @Schema(example = "Confirmed by counsel on 3 May.")
          String reason) {}
}
