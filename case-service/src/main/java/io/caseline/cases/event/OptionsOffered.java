package io.caseline.cases.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The member was told what they can do. */
public record OptionsOffered(UUID caseId, Instant occurredAt, @Personal List<String> options)
    implements CaseEvent {
  public OptionsOffered {
    options = List.copyOf(options);
  }
}
