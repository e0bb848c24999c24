package io.caseline.cases.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The case ended for the member, and the member knows how. */
public record CaseResolved(
    UUID caseId,
    Instant occurredAt,
    Outcome outcome,
    @Personal String explanation,
    @Personal List<String> nextSteps,
    String resolvedBy)
    implements CaseEvent {
  public CaseResolved {
    nextSteps = List.copyOf(nextSteps);
  }
}
