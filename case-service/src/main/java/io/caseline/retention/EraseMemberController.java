package io.caseline.retention;

import io.caseline.cases.model.Actor;
import io.caseline.web.openapi.Creates;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class EraseMemberController {

  private final TwoPersonErasure erasure;

  EraseMemberController(TwoPersonErasure erasure) {
    this.erasure = erasure;
  }

  @Operation(
      summary = "Ask for a member's personal data to be destroyed",
      description =
          "Nothing happens until another administrator confirms it. Refused under a legal hold,"
              + " always; and before retention ends, unless a law is named that wants it erased"
              + " before. Reason and law basis are kept for ever: name nobody in them.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Creates
  @PostMapping("/v1/admin/members/{memberId}/erase")
  ResponseEntity<Erasure> erase(
      @PathVariable UUID memberId, Caller by, @Valid @RequestBody EraseMemberBody body) {
    String lawBasis = body.lawBasis() == null ? null : body.lawBasis().strip();
    Erasure asked = erasure.ask(memberId, by.sub(), body.reason().strip(), lawBasis);
    return ResponseEntity.created(URI.create("/v1/admin/erasures/" + asked.id())).body(asked);
  }

  @Operation(
      summary = "Confirm an erasure: destroy the member's personal data",
      description =
          "By another administrator than the one who asked. What forbids it is asked once more, and"
              + " then the member's keys are destroyed: what is personal in every case of the"
              + " member reads as erased from now on, in its past too, and nobody can bring it"
              + " back. Each case says so with an event.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @PostMapping("/v1/admin/erasures/{id}/confirm")
  ResponseEntity<Erasure> confirm(@PathVariable UUID id, Caller by) {
    return ResponseEntity.ok(
        erasure.confirm(id, new Actor(by.sub(), Role.ADMIN, by.department(), by.partner())));
  }

  @Operation(
      summary = "Reject an erasure",
      description =
          "By any administrator: who asked may withdraw it. What the daily job proposed is not"
              + " proposed again until something changes.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @PostMapping("/v1/admin/erasures/{id}/reject")
  ResponseEntity<Erasure> reject(
      @PathVariable UUID id, Caller by, @Valid @RequestBody RejectErasureBody body) {
    return ResponseEntity.ok(erasure.reject(id, by.sub(), body.reason().strip()));
  }

  record EraseMemberBody(
      @NotBlank @Size(max = 2000) @Schema(example = "Letter of 4 May, reference 26-207.")
          String reason,
      @Nullable
          @Size(max = 500)
          @Pattern(regexp = "(?s).*\\S.*", message = "Name the law, or leave it out.")
          @Schema(
              description = "What wants it erased before retention ends",
              example = "Court order of 2 May, matter 26-118")
          String lawBasis) {}

  record RejectErasureBody(
      @NotBlank @Size(max = 2000) @Schema(example = "A claim is still disputed.") String reason) {}
}
