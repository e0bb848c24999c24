package io.caseline.retention.holds;

import io.caseline.retention.change.RetentionChanges;
import io.caseline.web.Ids;
import io.caseline.web.openapi.Creates;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class MemberHoldsController {

  private final MemberHolds holds;
  private final RetentionChanges changes;
  private final InstantSource clock;

  MemberHoldsController(MemberHolds holds, RetentionChanges changes, InstantSource clock) {
    this.holds = holds;
    this.changes = changes;
    this.clock = clock;
  }

  @Operation(
      summary = "Put everything of a member under a legal hold",
      description =
          "Cases to come among it. Nothing of the member is erased until every hold on the member"
              + " and on each of the cases is lifted. A member can be under several holds, one for"
              + " each matter. GET /v1/admin/members/{memberId}/retention lists them, and why.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Creates
  @PostMapping("/v1/admin/members/{memberId}/place-legal-hold")
  ResponseEntity<HoldChange> place(
      @PathVariable UUID memberId, Caller by, @Valid @RequestBody PlaceMemberHoldBody body) {
    var hold =
        new MemberHold(
            Ids.next(),
            memberId,
            body.reason().strip(),
            by.sub(),
            clock.instant(),
            null,
            null,
            null);
    changes.make(
        () -> {
          holds.place(hold);
          return hold;
        });
    return ResponseEntity.created(URI.create("/v1/admin/members/" + memberId + "/retention"))
        .body(HoldChange.of(hold));
  }

  @Operation(
      summary = "Lift a legal hold of a member",
      description =
          "The one that is named, or the only one. One that is lifted already stays as it is."
              + " Holds on the member's cases are lifted there.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @PostMapping("/v1/admin/members/{memberId}/lift-legal-hold")
  ResponseEntity<HoldChange> lift(
      @PathVariable UUID memberId, Caller by, @Valid @RequestBody LiftMemberHoldBody body) {
    return ResponseEntity.ok(HoldChange.of(changes.make(() -> lift(memberId, by.sub(), body))));
  }

  private MemberHold lift(UUID memberId, String by, LiftMemberHoldBody body) {
    MemberHold hold = meant(holds.of(memberId), body.holdId());
    return hold.holds() ? holds.lift(hold, by, clock.instant(), body.reason().strip()) : hold;
  }

  private static MemberHold meant(List<MemberHold> all, @Nullable UUID holdId) {
    List<MemberHold> meant =
        all.stream()
            .filter(hold -> holdId == null ? hold.holds() : hold.id().equals(holdId))
            .toList();
    if (meant.isEmpty()) {
      throw new Problem(ProblemTypes.NOT_FOUND, "The member is not under such a hold.");
    }
    if (meant.size() > 1) {
      throw new Problem(
          MemberHoldProblems.SEVERAL,
          "The member is under more than one hold. Name the one to lift.",
          Map.of("legalHolds", meant.stream().map(MemberHold::id).toList()));
    }
    return meant.getFirst();
  }

  record PlaceMemberHoldBody(
      @NotBlank @Size(max = 2000) @Schema(example = "Subpoena of 4 May, matter 26-118.")
          String reason) {}

  record LiftMemberHoldBody(
      @Nullable @Schema(description = "Left out: the only one") UUID holdId,
      @NotBlank @Size(max = 2000) @Schema(example = "Matter 26-118 was settled.") String reason) {}
}
