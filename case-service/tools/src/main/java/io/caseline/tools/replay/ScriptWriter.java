package io.caseline.tools.replay;

import io.caseline.tools.client.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads an incident row by row. Of one row, what the old state left open is finished first, then a
 * case that was over is reopened, then the work moves, and then the new state begins.
 */
final class ScriptWriter {

  private final Incident incident;
  private final List<Step> steps = new ArrayList<>();
  private final String openedIn;
  private String department;
  private IncidentState state = IncidentState.NEW;
  private int reopenings;

  ScriptWriter(Incident incident) {
    this.incident = incident;
    this.openedIn =
        incident.rows().stream()
            .map(IncidentRow::group)
            .filter(Objects::nonNull)
            .findFirst()
            .map(Pseudonyms::department)
            .orElse(Person.CUSTOMER_SERVICE);
    this.department = openedIn;
  }

  Script write() {
    incident.rows().forEach(this::read);
    return new Script(Pseudonyms.opener(incident.first().openedBy()), openedIn, steps);
  }

  private void read(IncidentRow row) {
    IncidentState next = row.state() == null ? state : row.state();
    int counted = row.reopenCount() == null ? reopenings : row.reopenCount();
    boolean countedAgain = counted > reopenings;
    reopenings = Math.max(reopenings, counted);

    if (next != state) {
      leave(state, row);
    }
    if (state.isOver() && (countedAgain || !next.isOver())) {
      steps.add(new Step.Reopen(agent(row)));
      state = IncidentState.ACTIVE;
    }
    if (row.group() != null && !state.isOver()) {
      moveTo(Pseudonyms.department(row.group()), row);
    }
    if (next != state) {
      enter(next, row);
    }
  }

  private void leave(IncidentState old, IncidentRow row) {
    if (old == IncidentState.AWAITING_USER_INFO) {
      steps.add(new Step.HearFromMember(agent(row), row.updatedAt()));
    }
    Waiting.in(old)
        .map(waiting -> Pseudonyms.agent(row.updatedBy(), waiting.department()))
        .map(Step.AnswerRequest::new)
        .ifPresent(steps::add);
  }

  private void moveTo(String next, IncidentRow row) {
    if (!next.equals(department)) {
      steps.add(new Step.HandOff(agent(row), Pseudonyms.agent(row.updatedBy(), next)));
      department = next;
    }
  }

  private void enter(IncidentState next, IncidentRow row) {
    switch (next) {
      case NEW, ACTIVE -> {}
      case AWAITING_USER_INFO -> steps.add(new Step.AskMember(agent(row), row.updatedAt()));
      case AWAITING_VENDOR, AWAITING_EVIDENCE, AWAITING_PROBLEM ->
          Waiting.in(next)
              .map(it -> new Step.AskDepartment(agent(row), it.department(), it.question()))
              .ifPresent(steps::add);
      case RESOLVED -> {
        if (state == IncidentState.CLOSED) {
          return;
        }
        steps.add(new Step.Resolve(agent(row), "RESOLVED_FOR_MEMBER"));
      }
      case CLOSED -> {
        if (state != IncidentState.RESOLVED) {
          steps.add(new Step.Resolve(agent(row), "NO_ACTION_NEEDED"));
        }
        steps.add(new Step.Close(agent(row)));
      }
    }
    state = next;
  }

  private Person agent(IncidentRow row) {
    return Pseudonyms.agent(row.updatedBy(), department);
  }
}
