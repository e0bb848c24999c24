package io.caseline.cases.clockwork;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Clocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The case while its clocks are wound, and what was recorded of them so far. */
final class Winding {

  private final ClockRules rules;
  private final Supplier<UUID> newId;
  private final Instant at;
  private final List<CaseEvent> recorded = new ArrayList<>();
  private Case.Existing now;

  Winding(Case.Existing now, Instant at, ClockRules rules, Supplier<UUID> newId) {
    this.now = now;
    this.at = at;
    this.rules = rules;
    this.newId = newId;
  }

  void record(CaseEvent event) {
    recorded.add(event);
    now = now.evolve(event).existing();
  }

  Case.Existing now() {
    return now;
  }

  CaseFacts facts() {
    return now.facts();
  }

  Clocks clocks() {
    return facts().clocks();
  }

  UUID caseId() {
    return facts().caseId();
  }

  /** When the command was decided. */
  Instant at() {
    return at;
  }

  ClockRules rules() {
    return rules;
  }

  UUID newId() {
    return newId.get();
  }

  List<CaseEvent> recorded() {
    return List.copyOf(recorded);
  }
}
