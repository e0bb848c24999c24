package io.caseline.testing;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.clockwork.ClockKeeper;
import io.caseline.cases.clockwork.NextDeadline;
import io.caseline.cases.deadline.MeetDeadlines;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.CaseFacts;
import io.caseline.web.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A case that lives through years in a moment: the write model alone, with an alarm that rings on
 * time between one command and the next.
 */
public final class CaseOnPaper {

  private final UUID id = Ids.next();
  private final ClockRules rules;
  private final ClockKeeper keeper;
  private final List<CaseEvent> events = new ArrayList<>();
  private Case state = new Case.None();

  public CaseOnPaper(ClockRules rules) {
    this.rules = rules;
    this.keeper = new ClockKeeper(rules, Ids::next);
  }

  public UUID id() {
    return id;
  }

  /** Everything that happens by itself before the command is sent, and then the command. */
  public CaseOnPaper then(CaseCommand command) {
    waitUntil(command.at());
    decide(command);
    return this;
  }

  public CaseOnPaper waitUntil(Instant time) {
    Instant alarm = NextDeadline.of(state, rules);
    while (alarm != null && !alarm.isAfter(time)) {
      decide(new MeetDeadlines(id, alarm, rules, Ids::next));
      Instant next = NextDeadline.of(state, rules);
      if (alarm.equals(next)) {
        throw new AssertionError("still due at " + alarm);
      }
      alarm = next;
    }
    return this;
  }

  private void decide(CaseCommand command) {
    var decided = command.decide(state);
    var ofClocks = keeper.after(state, decided, command.at());
    decided.forEach(this::happened);
    ofClocks.forEach(this::happened);
  }

  private void happened(CaseEvent event) {
    events.add(event);
    state = state.evolve(event);
  }

  public Case state() {
    return state;
  }

  public CaseFacts facts() {
    return state.existing().facts();
  }

  public <E> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
