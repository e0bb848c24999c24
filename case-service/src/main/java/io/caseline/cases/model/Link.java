package io.caseline.cases.model;

import io.caseline.cases.event.LinkKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another case that belongs to this one: this case is {@code kind} the other. */
public record Link(UUID caseId, LinkKind kind, @Nullable String reason, Instant linkedAt) {}
