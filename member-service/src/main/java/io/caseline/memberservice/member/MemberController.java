package io.caseline.memberservice.member;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.memberservice.history.Author;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.Reading;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/members")
@Tag(name = "Members")
class MemberController {

  private final Members members;
  private final CardsOfLate cards;

  MemberController(Members members, CardsOfLate cards) {
    this.members = members;
    this.cards = cards;
  }

  @PostMapping
  @AllowedTo(SUPERVISOR)
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples = @ExampleObject(MemberExamples.NEW))),
      operationId = "addMember",
      summary = "Add a member",
      description =
          """
          Enters a member by hand. Many at once come by import. Only the name and the birth date are
          needed; every other part can be put in now or later.\
          """)
  @ApiResponse(
      responseCode = "201",
      description = "The new member.",
      headers = {
        @Header(
            name = "Location",
            description = "Where the member is.",
            schema = @Schema(type = "string")),
        @Header(
            name = "ETag",
            description = "The version, in quotes.",
            schema = @Schema(type = "string"))
      },
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> add(@Valid @RequestBody NewMember body, Caller caller) {
    MemberView added = members.add(body.asMember(), Author.inPerson(caller));
    return ResponseEntity.created(URI.create("/v1/members/" + added.memberId()))
        .eTag(added.eTag())
        .body(added);
  }

  @Discloses("The member, with contact points and coverage")
  @GetMapping("/{memberId}")
  @AllowedTo({CSR, SPECIALIST, SUPERVISOR, AUDITOR})
  @Operation(
      operationId = "readMember",
      summary = "Read a member",
      description =
          """
          Everything that is known of a member. This is the only place that shows the birth date and
          the contact points. Members are the plan's, so an outsourced centre's people may read them
          too.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "The member.",
      headers =
          @Header(
              name = "ETag",
              description = "The version, in quotes.",
              schema = @Schema(type = "string")),
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.MEMBER)))
  ResponseEntity<MemberView> show(@PathVariable UUID memberId, Reading reading) {
    MemberView member = cards.show(memberId, reading);
    return ResponseEntity.ok().eTag(member.eTag()).body(member);
  }
}
