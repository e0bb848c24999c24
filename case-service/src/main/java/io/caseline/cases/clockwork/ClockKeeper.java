package io.caseline.cases.clockwork;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Case;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Says what follows from a command for the clocks of its case. */
public final class ClockKeeper {

  private final ClockRules rules;
  private final Supplier<UUID> newId;

  public ClockKeeper(ClockRules rules, Supplier<UUID> newId) {
    this.rules = rules;
    this.newId = newId;
  }

  /**
   * What the command's events mean for the clocks, in order; nothing for a command that changed
   * nothing.
   *
   * @param before the case as the command found it
   * @param events what the command decided
   * @param at when it decided it
   */
  public List<CaseEvent> after(Case before, List<CaseEvent> events, Instant at) {
    if (events.isEmpty()) {
      return List.of();
    }
    Case now = before;
    for (CaseEvent event : events) {
      now = now.evolve(event);
    }
    var winding = new Winding(now.existing(), at, rules, newId);
    var legal = new LegalClockwork(before, winding);
    var targets = new TargetClockwork(winding);
    for (CaseEvent event : events) {
      legal.follow(event);
      targets.follow(event);
    }
    if (before instanceof Case.Existing existing) {
      targets.compare(existing.facts());
    }
    legal.missWhatIsOver();
    return winding.recorded();
  }
}
