package io.caseline.cases.model;

import io.caseline.cases.event.CaseEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What runs towards a due time and is then missed: a clock of the law, or a service target. */
public sealed interface Deadline permits LegalClock, ServiceTarget {

  UUID id();

  /** The legal rule, or the service target in the configuration. */
  String ruleId();

  ClockStatus status();

  /** Null while it stands still. */
  @Nullable Instant dueAt();

  /** When people are to be warned; null while it stands still. */
  @Nullable Instant warnAt();

  @Nullable Instant warnedAt();

  /** The due time that passed. */
  @Nullable Instant missedAt();

  /** Whether what it waits for is still to be done, be it late. */
  boolean unsettled();

  /** What is recorded when its time is over. */
  List<CaseEvent> miss(UUID caseId);

  /** Whether it runs towards a due time that has not been missed. */
  default boolean running() {
    return status() == ClockStatus.RUNNING;
  }

  /** Whether its time is over at that moment, and nobody has said so yet. */
  default boolean isOver(Instant at) {
    Instant due = dueAt();
    return unsettled() && missedAt() == null && due != null && due.isBefore(at);
  }

  /** Whether people are to be warned by that moment, and nobody has warned them yet. */
  default boolean isNear(Instant at) {
    Instant warning = warnAt();
    return running() && warnedAt() == null && warning != null && !warning.isAfter(at);
  }
}
