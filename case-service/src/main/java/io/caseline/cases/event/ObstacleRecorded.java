package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something stands between the member and care.
 *
 * @param code an ICD-10-CM Z code, where somebody knows it
 */
public record ObstacleRecorded(
    UUID caseId,
    Instant occurredAt,
    UUID obstacleId,
    ObstacleKind kind,
    @Personal @Nullable String code,
    @Personal String description)
    implements CaseEvent {}
