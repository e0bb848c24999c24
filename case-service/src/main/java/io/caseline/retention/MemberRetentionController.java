package io.caseline.retention;

import io.caseline.platform.ReadsProjection;
import io.caseline.web.access.Discloses;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class MemberRetentionController {

  private final Retention retention;

  MemberRetentionController(Retention retention) {
    this.retention = retention;
  }

  @Operation(
      summary = "Until when a member's data are kept, and for what",
      description =
          "The member's cases as far as keeping them goes, the legal holds, when retention ends and"
              + " by which rule. Says nothing of what the cases are about. Empty for a member who"
              + " never came.")
  @AllowedTo({Role.ADMIN, Role.AUDITOR})
  @PlanOnly
  @ReadsProjection(KeptCasesProjection.NAME)
  @Discloses("How long a member is kept, and what holds")
  @GetMapping("/v1/admin/members/{memberId}/retention")
  MemberRetention retention(@PathVariable UUID memberId) {
    return retention.of(memberId);
  }
}
