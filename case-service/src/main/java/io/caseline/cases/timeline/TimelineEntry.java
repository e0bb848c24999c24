package io.caseline.cases.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case as people and machines read it.
 *
 * @param sequence from 0, within the case
 * @param position in the whole store
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was stored
 * @param role in which role the actor did it
 * @param partner the actor's outsourced centre; null for the plan's own people
 * @param correlation the trace id of the request
 * @param data the event's own fields
 * @param summary one plain sentence
 */
public record TimelineEntry(
    UUID eventId,
    String type,
    UUID caseId,
    long sequence,
    long position,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String role,
    @Nullable String department,
    @Nullable String partner,
    @Nullable String correlation,
    @Nullable String commandId,
    Map<String, Object> data,
    String summary) {}
