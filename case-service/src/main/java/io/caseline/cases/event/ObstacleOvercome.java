package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** It no longer does. */
public record ObstacleOvercome(
    UUID caseId, Instant occurredAt, UUID obstacleId, @Personal String how) implements CaseEvent {}
