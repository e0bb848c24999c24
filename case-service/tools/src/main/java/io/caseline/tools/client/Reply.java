package io.caseline.tools.client;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A successful answer.
 *
 * @param etag the version the answer speaks of, without its quotes; empty when none was given
 * @param consistencyToken sent back with a list, it makes the list wait until it shows this change
 * @param replayed whether the server had done this before and answered from memory
 */
public record Reply(
    int status,
    JsonNode body,
    Optional<String> etag,
    Optional<String> consistencyToken,
    boolean replayed) {}
