package io.caseline.memberservice.member;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.contracts.members.LineOfBusiness;
import io.caseline.web.access.Discloses;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.problem.InputError;
import io.caseline.web.security.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of members, in the order of their ids: a cursor, too, stands in addresses. */
@RestController
@RequestMapping("/v1/members")
@Tag(name = "Members")
class MemberListController {

  private final Members members;

  MemberListController(Members members) {
    this.members = members;
  }

  @Discloses("A list of members")
  @GetMapping
  @AllowedTo({CSR, SPECIALIST, SUPERVISOR, AUDITOR})
  @Operation(
      operationId = "listMembers",
      summary = "List members",
      description =
          """
          Filters may be combined. None of them says anything about a person, because addresses end
          up in logs: names, birth dates and card numbers are searched for with
          `POST /v1/members/search`.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "A page of members.",
      useReturnTypeSchema = true,
      content =
          @Content(mediaType = "application/json", examples = @ExampleObject(MemberExamples.LIST)))
  Page<ListedMember> list(
      @Parameter(description = "covered by it on the day `coveredOn`")
          @RequestParam(required = false)
          @Nullable LineOfBusiness lineOfBusiness,
      @Parameter(description = "the day `lineOfBusiness` is about; today if left out")
          @RequestParam(required = false)
          @Nullable LocalDate coveredOn,
      @Parameter(description = "the `sub` of the agent")
          @RequestParam(required = false)
          @Size(min = 1, max = 200)
          @Nullable String preferredAgent,
      @Parameter(description = "these members only")
          @RequestParam(name = "id", required = false)
          @Size(max = 200)
          @Nullable List<UUID> ids,
      Paging paging) {
    if (coveredOn != null && lineOfBusiness == null) {
      throw InputError.inParameter("coveredOn", "Goes with a lineOfBusiness only.").asProblem();
    }
    List<Specification<Member>> wanted = new ArrayList<>();
    if (lineOfBusiness != null) {
      wanted.add(
          MemberFilters.isCovered(lineOfBusiness, coveredOn == null ? members.today() : coveredOn));
    }
    if (preferredAgent != null) {
      wanted.add(MemberFilters.prefersAgent(preferredAgent));
    }
    if (ids != null) {
      wanted.add(MemberFilters.isOneOf(ids));
    }
    return page(Specification.allOf(wanted), paging);
  }

  @Discloses("A list of members, found by what a caller said")
  @PostMapping("/search")
  @AllowedTo({CSR, SPECIALIST, SUPERVISOR, AUDITOR})
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples = @ExampleObject(MemberExamples.SEARCH))),
      operationId = "searchMembers",
      summary = "Find a member by what a caller says",
      description =
          """
          By card number, by birth date, or by the beginning of the family name (two letters at
          least), each narrowed by the others. A POST, so that what was searched for stays out of
          addresses and logs; it changes nothing. For the next page post the same body to the address
          in `Link`.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "A page of the members found.",
      useReturnTypeSchema = true,
      content =
          @Content(mediaType = "application/json", examples = @ExampleObject(MemberExamples.LIST)))
  ResponseEntity<Page<ListedMember>> search(
      @Valid @RequestBody MemberSearch search, Paging paging) {
    if (search.couldBeAnybody()) {
      throw InputError.inBody(
              "", "Needs a memberNumber, a birthDate or two letters of a familyName.")
          .asProblem();
    }
    return ResponseEntity.ok(page(search.specification(), paging));
  }

  private Page<ListedMember> page(Specification<Member> wanted, Paging paging) {
    Specification<Member> fromThere =
        paging
            .cursor()
            .map(cursor -> wanted.and(MemberFilters.comesAfter(cursor.uuid(0))))
            .orElse(wanted);
    return paging.page(
        members.list(fromThere, paging.rowsToFetch()), member -> Cursor.of(member.memberId()));
  }
}
