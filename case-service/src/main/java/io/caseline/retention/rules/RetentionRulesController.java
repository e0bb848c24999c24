package io.caseline.retention.rules;

import io.caseline.web.access.NoHealthData;
import io.caseline.web.paging.Page;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class RetentionRulesController {

  private final RetentionRules rules;

  RetentionRulesController(RetentionRules rules) {
    this.rules = rules;
  }

  @Operation(
      summary = "How long cases are kept",
      description =
          "Every rule as it holds now, all in one answer. The plan's counsel has to confirm it.")
  @AllowedTo({Role.ADMIN, Role.AUDITOR})
  @PlanOnly
  @NoHealthData("the plan's own rules")
  @GetMapping("/v1/admin/retention-rules")
  Page<RetentionRule> list() {
    return new Page<>(rules.newest(), null);
  }

  @Operation(
      summary = "A retention rule's history",
      description = "Every version of the rule, the newest first: who, when and why.")
  @AllowedTo({Role.ADMIN, Role.AUDITOR})
  @PlanOnly
  @NoHealthData("the plan's own rules")
  @GetMapping("/v1/admin/retention-rules/{ruleId}")
  Page<RetentionRule> versions(
      @Parameter(example = "medicare-advantage") @PathVariable String ruleId) {
    List<RetentionRule> versions = rules.versionsOf(ruleId);
    if (versions.isEmpty()) {
      throw new Problem(
          ProblemTypes.NOT_FOUND,
          "There is no such retention rule; see GET /v1/admin/retention-rules.");
    }
    return new Page<>(versions, null);
  }
}
