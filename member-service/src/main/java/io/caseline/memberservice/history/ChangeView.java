package io.caseline.memberservice.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change as it is shown.
 *
 * @param version the member's version that it led to
 * @param field where in the member's document, a JSON pointer; the empty string for a new member
 * @param from what stood there before; null when there was nothing
 * @param to what stands there since; null when there is nothing
 * @param changedBy the person, as the issuer of tokens names them
 * @param importId the import that brought the change, if one did
 * @param trace the request's W3C trace id, to be found in the logs
 */
record ChangeView(
    UUID changeId,
    @Schema(description = "The member's version that it led to.") long version,
    Instant changedAt,
    @Schema(description = "Where in the member, a JSON pointer; empty for a new member.")
        String field,
    @Schema(implementation = Object.class, description = "What stood there before, any JSON value.")
        @Nullable JsonNode from,
    @Schema(implementation = Object.class, description = "What stands there since, any JSON value.")
        @Nullable JsonNode to,
    String changedBy,
    List<String> roles,
    @Nullable String department,
    @Nullable String partner,
    @Nullable UUID importId,
    String trace) {}
