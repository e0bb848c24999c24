package io.caseline.memberservice.history;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.web.access.Discloses;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "History")
class HistoryController {

  private static final String EXAMPLE =
      """
      {"items": [{"changeId": "0199c0de-0000-7000-8000-000000000003", "version": 3,
                  "changedAt": "2026-03-31T09:30:00.000Z",
                  "field": "/communicationPreferences/language", "from": "en", "to": "es",
                  "changedBy": "amy", "roles": ["csr"], "department": "customer-service",
                  "partner": null, "importId": null,
                  "trace": "0af7651916cd43dd8448eb211c80319c"}],
       "nextCursor": null}
      """;

  private final History history;

  HistoryController(History history) {
    this.history = history;
  }

  @Discloses("What was changed on a member")
  @GetMapping("/v1/members/{memberId}/history")
  @AllowedTo({SUPERVISOR, AUDITOR})
  @Operation(
      operationId = "readMemberHistory",
      summary = "Read what was changed on a member",
      description =
          """
          Every change, the latest first: who made it, when, in which field, from what to what. The
          last entry is the member as it was added, with the empty `field`.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "A page of changes.",
      useReturnTypeSchema = true,
      content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
  Page<ChangeView> history(@PathVariable UUID memberId, Paging paging) {
    return paging.page(
        history.of(memberId, paging.cursor(), paging.rowsToFetch()),
        change -> Cursor.of(change.version(), change.changeId()));
  }
}
