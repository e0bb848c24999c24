package io.caseline.cases.deadline;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.DeadlineApproaching;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.HandoffLapsed;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Deadline;
import io.caseline.cases.model.Escalation;
import io.caseline.cases.model.EscalationRule;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.ServiceTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The alarm of a case has gone off: whatever is due by now happens. Sent twice, or too early, it
 * changes nothing.
 */
public record MeetDeadlines(UUID caseId, Instant at, ClockRules rules, Supplier<UUID> newId)
    implements CaseCommand {

  @Override
  public Actor by() {
    return Actor.DEADLINES;
  }

  @Override
  public List<CaseEvent> decide(Case current) {
    Case.Existing existing = current.existing();
    var clocks = existing.facts().clocks();
    var events = new ArrayList<CaseEvent>();
    clocks.unsettled().forEach(clock -> meet(clock, events));
    Set<EscalationPath> taken = openPaths(existing.facts());
    clocks.openTargets().forEach(target -> meet(target, existing, taken, events));
    lapse(existing, events);
    close(existing, events);
    return List.copyOf(events);
  }

  private void meet(LegalClock clock, List<CaseEvent> events) {
    if (clock.isOver(at)) {
      events.addAll(clock.miss(caseId));
    } else {
      approach(clock, events);
    }
  }

  private void meet(
      ServiceTarget target,
      Case.Existing existing,
      Set<EscalationPath> taken,
      List<CaseEvent> events) {
    if (target.isOver(at)) {
      events.addAll(target.miss(caseId));
      EscalationPath path = target.escalatesTo();
      if (path != null && existing instanceof Case.Open && taken.add(path)) {
        events.add(escalation(target, path, existing.facts()));
      }
    } else {
      approach(target, events);
    }
  }

  private void approach(Deadline deadline, List<CaseEvent> events) {
    Instant due = deadline.dueAt();
    if (deadline.isNear(at) && due != null) {
      events.add(new DeadlineApproaching(caseId, at, deadline.id(), deadline.ruleId(), due));
    }
  }

  private static Set<EscalationPath> openPaths(CaseFacts facts) {
    var paths = EnumSet.noneOf(EscalationPath.class);
    facts.collaboration().openEscalations().stream().map(Escalation::path).forEach(paths::add);
    return paths;
  }

  private CaseEscalated escalation(ServiceTarget target, EscalationPath path, CaseFacts facts) {
    return new CaseEscalated(
        caseId,
        at,
        newId.get(),
        path,
        "Missed the target to %s.".formatted(target.kind().task()),
        EscalationRule.of(path).targetAt(path, facts, rules.targets(), at),
        by().sub());
  }

  private void lapse(Case.Existing existing, List<CaseEvent> events) {
    if (existing instanceof Case.Open(CaseFacts facts)) {
      facts
          .collaboration()
          .pendingHandoff()
          .filter(handoff -> !handoff.offeredAt().plus(rules.handoffLapsesAfter()).isAfter(at))
          .ifPresent(handoff -> events.add(new HandoffLapsed(caseId, at, handoff.id())));
    }
  }

  private void close(Case.Existing existing, List<CaseEvent> events) {
    if (existing instanceof Case.Resolved(CaseFacts facts, var resolution)
        && facts.clocks().unsettled().isEmpty()
        && resolution.resolvedAt().plus(rules.reopenWindow()).isBefore(at)) {
      events.add(new CaseClosed(caseId, at, by().sub()));
    }
  }
}
