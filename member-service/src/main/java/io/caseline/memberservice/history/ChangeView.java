package io.caseline.memberservice.history;

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
    long version,
    Instant changedAt,
    String field,
    @Nullable JsonNode from,
    @Nullable JsonNode to,
    String changedBy,
    List<String> roles,
    @Nullable String department,
    @Nullable String partner,
    @Nullable UUID importId,
    String trace) {}
