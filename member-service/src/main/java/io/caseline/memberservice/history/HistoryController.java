package io.caseline.memberservice.history;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "History")
class HistoryController {

  private final History history;

  HistoryController(History history) {
    this.history = history;
  }

  @GetMapping("/v1/members/{memberId}/history")
  @AllowedTo({SUPERVISOR, AUDITOR})
  @Operation(
      summary = "Read what was changed on a member",
      description =
          """
          Every change, the latest first: who made it, when, in which field, from what to what. The
          last entry is the member as it was added, with the empty `field`.\
          """)
  Page<ChangeView> history(@PathVariable UUID memberId, Paging paging) {
    return paging.page(
        history.of(memberId, paging.cursor(), paging.rowsToFetch()),
        change -> Cursor.of(change.version(), change.changeId()));
  }
}
