package io.caseline.cases.resolvecase;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Collaboration;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.model.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The case ends for the member.
 *
 * @param nextSteps what the member can do now; needed whenever they did not get all they asked for
 * @param withdrawOpen withdraws what is still open with others, in the same moment
 */
public record ResolveCase(
    UUID caseId,
    Actor by,
    Instant at,
    Outcome outcome,
    String explanation,
    List<String> nextSteps,
    boolean withdrawOpen)
    implements CaseCommand {

  private static final String WITHDRAWN = "Withdrawn because the case was resolved.";

  public ResolveCase {
    nextSteps = List.copyOf(nextSteps);
  }

  @Override
  public List<CaseEvent> decide(Case current) {
    if (current instanceof Case.Resolved resolved && isRepeat(resolved.resolution())) {
      return List.of();
    }
    var facts = current.open();
    Departments.requireConcerned(by, facts.custody());
    if (isAgainstTheMember()) {
      requireExplanationAndNextStep();
    }
    var events = new ArrayList<CaseEvent>(withdrawals(facts.collaboration()));
    if (!events.isEmpty() && !withdrawOpen) {
      throw OpenItem.openWork(
          facts.collaboration(),
          "Others still work on this case. Wait for them, or resolve with withdrawOpen.");
    }
    refuseToWithdrawOthersEscalations(facts);
    events.add(new CaseResolved(caseId, at, outcome, explanation, nextSteps, by.sub()));
    return List.copyOf(events);
  }

  private boolean isRepeat(Resolution resolution) {
    return resolution.outcome() == outcome
        && resolution.explanation().equals(explanation)
        && resolution.nextSteps().equals(nextSteps);
  }

  private boolean isAgainstTheMember() {
    return outcome == Outcome.NOT_RESOLVED_FOR_MEMBER || outcome == Outcome.RESOLVED_PARTLY;
  }

  /** Nobody is told "that's just the way it is". */
  private void requireExplanationAndNextStep() {
    if (explanation.isBlank()) {
      throw Rejection.because(
          Reason.EXPLANATION_NEEDED, "Tell the member, in plain language, why.");
    }
    if (nextSteps.stream().allMatch(String::isBlank)) {
      throw Rejection.because(
          Reason.NEXT_STEP_NEEDED, "Give the member at least one thing they can do next.");
    }
  }

  private void refuseToWithdrawOthersEscalations(CaseFacts facts) {
    var others =
        facts.collaboration().openEscalations().stream()
            .filter(it -> !it.mayBeWithdrawnBy(by, facts.custody().department()))
            .map(OpenItem::of)
            .toList();
    if (!others.isEmpty()) {
      throw Rejection.because(
              Reason.OPEN_WORK,
              "An escalation is withdrawn by who raised it, or ended by the people it went to.")
          .with("openEscalations", others);
    }
  }

  private List<CaseEvent> withdrawals(Collaboration with) {
    var events = new ArrayList<CaseEvent>();
    with.openRequests()
        .forEach(
            request ->
                events.add(
                    new InformationRequestWithdrawn(
                        caseId, at, request.id(), WITHDRAWN, by.sub())));
    with.pendingHandoff()
        .ifPresent(
            handoff ->
                events.add(new HandoffRecalled(caseId, at, handoff.id(), WITHDRAWN, by.sub())));
    with.openEscalations()
        .forEach(
            escalation ->
                events.add(
                    new EscalationResolved(caseId, at, escalation.id(), WITHDRAWN, by.sub())));
    return events;
  }
}
