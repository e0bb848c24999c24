package io.caseline.cases.model;

import io.caseline.cases.event.ObstacleKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something between the member and care.
 *
 * @param code an ICD-10-CM Z code, where somebody knows it
 * @param overcomeHow null while it stands
 */
public record Obstacle(
    UUID id,
    ObstacleKind kind,
    @Nullable String code,
    String description,
    Instant recordedAt,
    @Nullable String overcomeHow,
    @Nullable Instant overcomeAt)
    implements Item {

  Obstacle overcome(String how, Instant at) {
    return new Obstacle(id, kind, code, description, recordedAt, how, at);
  }
}
