package io.caseline.cases.opencase;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.event.RequesterType;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.departments.DepartmentDirectory;
import io.caseline.members.MemberDirectory;
import io.caseline.web.Ids;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.openapi.Creates;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cases")
class OpenCaseController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final CaseNumbers caseNumbers;
  private final DepartmentDirectory departments;
  private final MemberDirectory members;

  OpenCaseController(
      CommandDesk desk,
      InstantSource clock,
      CaseNumbers caseNumbers,
      DepartmentDirectory departments,
      MemberDirectory members) {
    this.desk = desk;
    this.clock = clock;
    this.caseNumbers = caseNumbers;
    this.departments = departments;
    this.members = members;
  }

  @Operation(
      summary = "Open a case",
      description =
          "A member's matter reaches the plan. The clocks start at receivedAt, which may lie in the"
              + " past. Refused for a member whom the member records do not know; when they cannot"
              + " be asked, the case opens unconfirmed and is confirmed by itself later.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.MEMBER_UNKNOWN})
  @Creates
  @PostMapping("/v1/cases")
  ResponseEntity<CommandAnswer> open(Actor by, @Valid @RequestBody OpenCaseBody body) {
    Instant now = clock.instant();
    String department = body.department(by);
    departments.requireKnown(department, "/responsibleDepartment");
    boolean confirmed = isConfirmed(body.memberId());
    UUID caseId = Ids.next();
    return desk.create(
        new OpenCase(
            caseId,
            by,
            now,
            caseNumbers.next(),
            body.memberId(),
            confirmed,
            body.lineOfBusiness(),
            body.category(),
            body.request(),
            body.priority() == null ? Priority.STANDARD : body.priority(),
            body.topic().strip().toLowerCase(Locale.ROOT),
            body.subject(),
            body.description(),
            body.channel(),
            body.requester() == null ? Requester.MEMBER : body.requester().toEvent(),
            body.receivedAt() == null ? now : body.receivedAt(),
            department),
        caseId,
        ExpectedVersion.any());
  }

  private boolean isConfirmed(UUID memberId) {
    return switch (members.ask(memberId)) {
      case KNOWN -> true;
      case NO_ANSWER -> false;
      case UNKNOWN ->
          throw Rejection.because(
                  Reason.MEMBER_UNKNOWN,
                  "The member records know no such member. Look the member up, or add them first.")
              .with("memberId", memberId);
    };
  }

  record OpenCaseBody(
      @NotNull UUID memberId,
      @NotNull @Schema(example = "MEDICARE_ADVANTAGE") LineOfBusiness lineOfBusiness,
      @NotNull @Schema(example = "CLAIM") Category category,
      @NotBlank
          @Size(max = 100)
          @Schema(
              example = "unpaid claim",
              description = "What repeat contacts are counted by; kept in lower case")
          String topic,
      @NotBlank @Size(max = 200) @Schema(example = "Laboratory claim not paid") String subject,
      @NotNull
          @Size(max = 10000)
          @Schema(example = "The member got a bill for the blood test of 3 March.")
          String description,
      @NotNull @Schema(example = "PHONE") Channel channel,
      @Nullable @Schema(example = "PAYMENT") RequestKind request,
      @Nullable @Schema(description = "STANDARD, if left out") Priority priority,
      @Nullable
          @Schema(description = "When the plan received it; now, if left out. Never in the future.")
          Instant receivedAt,
      @Valid @Nullable @Schema(description = "The member in person, if left out") Asking requester,
      @Nullable
          @Size(max = 60)
          @Schema(description = "The opener's department, if left out", example = "claims")
          String responsibleDepartment) {

    String department(Actor by) {
      if (responsibleDepartment != null) {
        return responsibleDepartment;
      }
      return by.department() == null ? "customer-service" : by.department();
    }
  }

  /** Who asks. */
  record Asking(
      @NotNull @Schema(example = "REPRESENTATIVE") RequesterType type,
      @Nullable @Size(max = 100) String representativeId) {

    Requester toEvent() {
      return new Requester(type, representativeId);
    }
  }
}
