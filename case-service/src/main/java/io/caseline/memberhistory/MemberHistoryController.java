package io.caseline.memberhistory;

import io.caseline.cases.model.Actor;
import io.caseline.platform.ReadsProjection;
import io.caseline.web.access.Discloses;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Lists")
class MemberHistoryController {

  private final Contacts contacts;

  MemberHistoryController(Contacts contacts) {
    this.contacts = contacts;
  }

  @Operation(
      summary = "A member's history",
      description =
          "The contacts with a member, the newest first: cases that were opened, and interactions."
              + " Says how often the member came with the same topic. Empty for a member who never"
              + " came. A partner's people see their partner's cases only.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @ReadsProjection(MemberHistoryProjection.NAME)
  @Discloses("A member's contacts with the plan")
  @GetMapping("/v1/members/{memberId}/history")
  MemberHistory history(@PathVariable UUID memberId, Paging paging, Actor reader) {
    return contacts.of(memberId, paging, reader);
  }
}
