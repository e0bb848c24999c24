package io.caseline.cases.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caseline.cases.timeline.TimelineEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command.
 *
 * @param version the case's version after the command
 * @param events what the command recorded; empty when the case already was as wanted
 * @param id what was created, where something was; left out otherwise
 */
public record CommandAnswer(
    UUID caseId,
    @Schema(example = "7") long version,
    List<TimelineEntry> events,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID id) {}
