package io.caseline.web.access;

import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A member's right to know to whom the plan disclosed what, and why: <a
 * href="https://www.ecfr.gov/current/title-45/section-164.528">45 CFR 164.528</a>.
 */
@RestController
@Tag(name = "Audit")
class DisclosuresController {

  /** 164.528(a)(1): in the six years before it is asked for. */
  private static final int YEARS = 6;

  private static final String EXAMPLE =
      """
      {"memberId": "0199c0de-0000-7000-8000-000000000001",
       "from": "2020-03-31T09:30:00.000Z", "to": "2026-03-31T09:30:00.000Z",
       "items": [{"disclosedAt": "2026-02-11T15:04:05.678Z",
                  "recipient": "Superior Court of Example County, 1 Main Street",
                  "content": "A case's timeline", "purpose": "HLEGAL",
                  "purposeStatement": "legal", "disclosedBy": "lea.grant", "position": 41}],
       "nextCursor": null}
      """;

  private final RecordedReads reads;
  private final InstantSource clock;

  DisclosuresController(RecordedReads reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
  }

  @Operation(
      operationId = "readDisclosures",
      summary = "A member's accounting of disclosures",
      description =
          "To whom the plan disclosed something of the member, what, when and why, from this"
              + " service's log of reads (45 CFR 164.528), the newest first; six years back unless"
              + " asked for less. What was read for treatment, payment or operations, for the"
              + " member, or for who cares for the member is left out, as the rule has it. What was"
              + " taken out for somebody without a purpose is in it.")
  @ApiResponse(
      responseCode = "200",
      description = "A page of the accounting.",
      useReturnTypeSchema = true,
      content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
  @AllowedTo(Role.AUDITOR)
  @PlanOnly
  @Discloses("The accounting of a member's disclosures")
  @GetMapping("/v1/audit/members/{memberId}/disclosures")
  Accounting disclosures(
      @PathVariable UUID memberId,
      @Parameter(
              description = "Six years before ?to=, if left out",
              example = "2026-01-01T00:00:00Z")
          @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Now, if left out", example = "2026-04-01T00:00:00Z")
          @RequestParam(required = false)
          @Nullable Instant to,
      Paging paging) {
    Instant until = Objects.requireNonNullElseGet(to, clock::instant);
    Instant since = from == null ? yearsBefore(until) : from;
    var filter = new AccessFilter(null, memberId, null, since, until);
    Page<Accounting.Disclosure> page =
        paging.page(
            reads.accounted(filter, paging).stream().map(Accounting.Disclosure::of).toList(),
            Accounting.Disclosure::cursor);
    return new Accounting(memberId, since, until, page.items(), page.nextCursor());
  }

  private static Instant yearsBefore(Instant until) {
    return until.atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
  }
}
