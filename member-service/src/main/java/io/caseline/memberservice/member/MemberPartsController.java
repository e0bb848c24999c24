package io.caseline.memberservice.member;

import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.memberservice.contact.ContactPoint;
import io.caseline.memberservice.coverage.CoverageTerms;
import io.caseline.memberservice.coverage.NoOverlap;
import io.caseline.memberservice.history.Author;
import io.caseline.memberservice.preference.CommunicationWishes;
import io.caseline.memberservice.provider.PrimaryCareProvider;
import io.caseline.web.access.Discloses;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The parts of a member, each put as a whole. The answer is the member as it is then; putting what
 * is there already changes nothing, not even the version.
 */
@RestController
@RequestMapping("/v1/members/{memberId}")
@Tag(name = "Parts of a member")
class MemberPartsController {

  private final Members members;

  MemberPartsController(Members members) {
    this.members = members;
  }

  record ContactPoints(@NotNull @Size(max = 50) List<@NotNull @Valid ContactPoint> contactPoints) {}

  record Coverages(
      @NotNull @Size(max = 500) @NoOverlap List<@NotNull @Valid CoverageTerms> coverages) {}

  record PreferredAgent(@NotNull @Size(min = 1, max = 200) String agent) {}

  @PutMapping("/contact-points")
  @Discloses("The member, with contact points and coverage")
  @AllowedTo({CSR, SUPERVISOR})
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples = @ExampleObject(MemberExamples.CONTACT_POINTS))),
      operationId = "putContactPoints",
      summary = "Say how a member can be reached",
      description =
          """
          These contact points and no others, the preferred ones first. A number or an e-mail address
          stands in `value`, a postal address in `address`.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "The member as it is then.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> contactPoints(
      @PathVariable UUID memberId,
      @Valid @RequestBody ContactPoints body,
      ExpectedVersion expected,
      Caller caller) {
    return change(memberId, expected, caller, member -> member.isReachedBy(body.contactPoints()));
  }

  @PutMapping("/communication-preferences")
  @Discloses("The member, with contact points and coverage")
  @AllowedTo({CSR, SUPERVISOR})
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples = @ExampleObject(MemberExamples.COMMUNICATION_PREFERENCES))),
      operationId = "putCommunicationPreferences",
      summary = "Say how a member wishes to be spoken and written to",
      description =
          """
          All preferences at once; one that is left out is unknown from then on. A channel is
          preferred or unwanted, not both.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "The member as it is then.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> communicationPreferences(
      @PathVariable UUID memberId,
      @Valid @RequestBody CommunicationWishes body,
      ExpectedVersion expected,
      Caller caller) {
    return change(memberId, expected, caller, member -> member.wishes(body.asPreferences()));
  }

  @PutMapping("/primary-care-provider")
  @Discloses("The member, with contact points and coverage")
  @AllowedTo({CSR, SUPERVISOR})
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples = @ExampleObject(MemberExamples.PRIMARY_CARE_PROVIDER))),
      operationId = "putPrimaryCareProvider",
      summary = "Say who a member's primary care provider is",
      description = "In place of the one before. The check digit of the `npi` is checked.")
  @ApiResponse(
      responseCode = "200",
      description = "The member as it is then.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> primaryCareProvider(
      @PathVariable UUID memberId,
      @Valid @RequestBody PrimaryCareProvider body,
      ExpectedVersion expected,
      Caller caller) {
    return change(memberId, expected, caller, member -> member.isCaredForBy(body));
  }

  @DeleteMapping("/primary-care-provider")
  @Discloses("The member, with contact points and coverage")
  @AllowedTo({CSR, SUPERVISOR})
  @Operation(
      operationId = "deletePrimaryCareProvider",
      summary = "Say that a member has no primary care provider",
      description = "Answers with the member, also when there was none before.")
  @ApiResponse(
      responseCode = "200",
      description = "The member as it is then.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> noPrimaryCareProvider(
      @PathVariable UUID memberId, ExpectedVersion expected, Caller caller) {
    return change(memberId, expected, caller, member -> member.isCaredForBy(null));
  }

  @PutMapping("/preferred-agent")
  @Discloses("The member, with contact points and coverage")
  @AllowedTo({CSR, SUPERVISOR})
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples = @ExampleObject(MemberExamples.PREFERRED_AGENT))),
      operationId = "putPreferredAgent",
      summary = "Say whom a member likes to speak to",
      description = "`agent` is the `sub` of the person's tokens.")
  @ApiResponse(
      responseCode = "200",
      description = "The member as it is then.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> preferredAgent(
      @PathVariable UUID memberId,
      @Valid @RequestBody PreferredAgent body,
      ExpectedVersion expected,
      Caller caller) {
    return change(memberId, expected, caller, member -> member.prefersAgent(body.agent()));
  }

  @DeleteMapping("/preferred-agent")
  @Discloses("The member, with contact points and coverage")
  @AllowedTo({CSR, SUPERVISOR})
  @Operation(
      operationId = "deletePreferredAgent",
      summary = "Say that a member has no preferred agent",
      description = "Answers with the member, also when there was none before.")
  @ApiResponse(
      responseCode = "200",
      description = "The member as it is then.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> noPreferredAgent(
      @PathVariable UUID memberId, ExpectedVersion expected, Caller caller) {
    return change(memberId, expected, caller, member -> member.prefersAgent(null));
  }

  @PutMapping("/coverages")
  @Discloses("The member, with contact points and coverage")
  @AllowedTo(SUPERVISOR)
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples = @ExampleObject(MemberExamples.COVERAGES))),
      operationId = "putCoverages",
      summary = "Say when a member is covered, and by which line of business",
      description =
          """
          These spans and no others. `from` and `through` are the first and the last day covered; a
          span without `through` has no end yet. Two spans of one line of business never share a day.
          A span is known by its line of business and its first day, and keeps its `id` as long as
          these stay.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "The member as it is then.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> coverages(
      @PathVariable UUID memberId,
      @Valid @RequestBody Coverages body,
      ExpectedVersion expected,
      Caller caller) {
    return change(memberId, expected, caller, member -> member.isCoveredBy(body.coverages()));
  }

  private ResponseEntity<MemberView> change(
      UUID memberId, ExpectedVersion expected, Caller caller, Consumer<Member> change) {
    MemberView member =
        members.change(memberId, expected, Author.inPerson(caller), change).member();
    return ResponseEntity.ok().eTag(member.eTag()).body(member);
  }
}
