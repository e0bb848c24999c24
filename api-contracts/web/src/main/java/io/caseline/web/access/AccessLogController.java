package io.caseline.web.access;

import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class AccessLogController {

  private static final String EXAMPLE =
      """
      {"items": [{"position": 41, "readAt": "2026-03-31T09:30:00.000Z", "actor": "ana.silva",
                  "roles": ["csr"], "department": "customer-service", "partner": null,
                  "operation": "GET /v1/members/{memberId}/history",
                  "content": "A member's contacts with the plan",
                  "caseIds": ["0199c0de-0000-7000-8000-000000000002"],
                  "memberIds": ["0199c0de-0000-7000-8000-000000000001"],
                  "purpose": "HOPERAT", "recipient": null, "remoteAddress": "10.1.2.3",
                  "trace": "0af7651916cd43dd8448eb211c80319c"}],
       "nextCursor": null}
      """;

  private final RecordedReads reads;

  AccessLogController(RecordedReads reads) {
    this.reads = reads;
  }

  @Operation(
      operationId = "readAccessLog",
      summary = "Who read what",
      description =
          "The reads on record in this service, the newest first: who, when, from where, what, of"
              + " which cases and members, and why if the reader said so. Every answer that shows"
              + " something of a case or a member is here before it leaves; what was searched for"
              + " is not. Reading this is on record too.")
  @ApiResponse(
      responseCode = "200",
      description = "A page of reads.",
      useReturnTypeSchema = true,
      content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
  @AllowedTo(Role.AUDITOR)
  @PlanOnly
  @Discloses("Who read what")
  @GetMapping("/v1/audit/access-log")
  Page<RecordedRead> reads(@ParameterObject AccessFilter filter, Paging paging) {
    return paging.page(reads.find(filter, paging), RecordedRead::cursor);
  }
}
