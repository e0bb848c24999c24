package io.caseline.cases.model;

import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.Outcome;
import java.time.Instant;
import java.util.List;

/** How a case ended for the member, and what the member was told. */
public record Resolution(
    Outcome outcome,
    String explanation,
    List<String> nextSteps,
    Instant resolvedAt,
    String resolvedBy) {

  static Resolution of(CaseResolved resolved) {
    return new Resolution(
        resolved.outcome(),
        resolved.explanation(),
        resolved.nextSteps(),
        resolved.occurredAt(),
        resolved.resolvedBy());
  }
}
