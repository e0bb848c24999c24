package io.caseline.memberservice.member;

import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;
import static io.caseline.web.security.Role.SYSTEM;

import io.caseline.contracts.members.MemberApi;
import io.caseline.contracts.members.MemberSummary;
import io.caseline.web.access.Discloses;
import io.caseline.web.security.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Members")
class MemberSummaryController implements MemberApi {

  private final Members members;

  MemberSummaryController(Members members) {
    this.members = members;
  }

  @Override
  @Discloses("Coverage, preferred agent and language of a member")
  @AllowedTo({CSR, SPECIALIST, SUPERVISOR, SYSTEM})
  @Operation(
      operationId = "readMemberSummary",
      summary = "Read what a case needs of a member",
      description =
          """
          Whether there is such a member, the spans of coverage and the preferred agent and language:
          for case-service. Nothing that tells who it is.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "What a case needs of the member.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(MemberExamples.SUMMARY)))
  public MemberSummary summary(UUID memberId) {
    return members.summary(memberId);
  }
}
