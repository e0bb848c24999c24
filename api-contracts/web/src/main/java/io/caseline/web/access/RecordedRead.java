package io.caseline.web.access;

import io.caseline.web.paging.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the log of reads, as an auditor sees it. */
record RecordedRead(
    @Schema(description = "Its place in the log", example = "41") long position,
    Instant readAt,
    @Schema(description = "Who, as the token names them", example = "ana.silva") String actor,
    @Schema(example = "[\"csr\"]") List<String> roles,
    @Schema(example = "customer-service") @Nullable String department,
    @Schema(description = "The outsourced centre; null for the plan's own people")
        @Nullable String partner,
    @Schema(example = "GET /v1/cases/{caseId}") String operation,
    @Schema(description = "What was shown", example = "A case") String content,
    @Schema(description = "Whose cases were shown") List<UUID> caseIds,
    List<UUID> memberIds,
    @Schema(description = "Why, if the reader said so") @Nullable PurposeOfUse purpose,
    @Schema(description = "For whom outside the plan it was taken out") @Nullable String recipient,
    @Schema(description = "From where", example = "10.1.2.3") String remoteAddress,
    @Schema(description = "The W3C trace id that log lines and events of the request share")
        String trace) {

  Cursor cursor() {
    return Cursor.of(readAt, position);
  }
}
