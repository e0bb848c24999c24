package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Nobody answered the offered handoff for so long that it no longer stands. The department that
 * offered the case is, as it was all the time, responsible for it.
 */
public record HandoffLapsed(UUID caseId, Instant occurredAt, UUID handoffId) implements CaseEvent {}
