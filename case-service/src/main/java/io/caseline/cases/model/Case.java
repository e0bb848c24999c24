package io.caseline.cases.model;

import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseExpedited;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.CaseReclassified;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.CasesLinked;
import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.event.ClockEvent;
import io.caseline.cases.event.CoverageExplained;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.ExpediteRefused;
import io.caseline.cases.event.FeedbackReceived;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.event.HandoffDeclined;
import io.caseline.cases.event.HandoffLapsed;
import io.caseline.cases.event.HandoffOffered;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequestAccepted;
import io.caseline.cases.event.InformationRequestDeclined;
import io.caseline.cases.event.InformationRequestOverdue;
import io.caseline.cases.event.InformationRequestRedirected;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.ObstacleOvercome;
import io.caseline.cases.event.ObstacleRecorded;
import io.caseline.cases.event.OptionsOffered;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.event.OwnerReleased;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.event.WorkAssigned;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as its events have made it so far. There is one fold, {@link #evolve}, for commands, for
 * the case as shown, and for every replay.
 */
public sealed interface Case {

  /** No such case, yet. */
  record None() implements Case {}

  /** A case that was opened, in whichever state. */
  sealed interface Existing extends Case {
    CaseFacts facts();

    /** How the case ended for the member; null while it has not. */
    @Nullable Resolution resolution();

    /** The same state with other facts. */
    Existing with(CaseFacts facts);
  }

  /** Work is to be done. */
  record Open(CaseFacts facts) implements Existing {
    @Override
    public @Nullable Resolution resolution() {
      return null;
    }

    @Override
    public Open with(CaseFacts changed) {
      return new Open(changed);
    }
  }

  /** Ended for the member; may be reopened. */
  record Resolved(CaseFacts facts, Resolution resolution) implements Existing {
    @Override
    public Resolved with(CaseFacts changed) {
      return new Resolved(changed, resolution);
    }
  }

  /**
   * Nothing more happens here.
   *
   * @param resolution null for a case that was closed as a duplicate
   */
  record Closed(CaseFacts facts, @Nullable Resolution resolution, Instant closedAt)
      implements Existing {
    @Override
    public Closed with(CaseFacts changed) {
      return new Closed(changed, resolution, closedAt);
    }
  }

  static Case replay(Iterable<? extends CaseEvent> events) {
    return new None().after(events);
  }

  /** The state that these events lead to from here. */
  default Case after(Iterable<? extends CaseEvent> events) {
    Case state = this;
    for (CaseEvent event : events) {
      state = state.evolve(event);
    }
    return state;
  }

  /**
   * The case, if there is one.
   *
   * @throws Rejection when there is none
   */
  default Existing existing() {
    if (this instanceof Existing existing) {
      return existing;
    }
    throw Rejection.because(Reason.CASE_NOT_FOUND, "There is no such case.");
  }

  /**
   * The facts of an open case.
   *
   * @throws Rejection when the case is not open
   */
  default CaseFacts open() {
    return switch (this) {
      case Open open -> open.facts();
      case Resolved _ ->
          throw Rejection.because(
              Reason.CASE_RESOLVED, "The case is resolved. Reopen it to go on working on it.");
      case Closed _ ->
          throw Rejection.because(
              Reason.CASE_CLOSED,
              "The case is closed. Reopen it, or open another and link it to this one.");
      case None none -> none.existing().facts();
    };
  }

  /**
   * The facts of a case that is not closed: what may still be added to.
   *
   * @throws Rejection when the case is closed
   */
  default CaseFacts notClosed() {
    return this instanceof Resolved resolved ? resolved.facts() : open();
  }

  /** The case after one more event. */
  default Case evolve(CaseEvent event) {
    return event instanceof CaseOpened opened
        ? new Open(CaseFacts.of(opened))
        : evolve(existing(), event);
  }

  private static Case evolve(Existing now, CaseEvent event) {
    CaseFacts facts = now.facts();
    return switch (event) {
      case CaseOpened e -> new Open(CaseFacts.of(e));
      case MemberConfirmed _ ->
          now.with(facts.with(facts.intake().with(Intake.MemberStatus.CONFIRMED)));
      case MemberNotFound _ ->
          now.with(facts.with(facts.intake().with(Intake.MemberStatus.NOT_FOUND)));

      case CaseReclassified e ->
          now.with(facts.classifiedAs(facts.classification().as(e.category(), e.request())));
      case CaseExpedited _ -> now.with(facts.classifiedAs(facts.classification().expedited()));
      case ExpediteRefused _ ->
          now.with(facts.classifiedAs(facts.classification().expediteRefusedNow()));

      case OwnerAssigned e -> now.with(facts.with(facts.custody().ownedBy(e.owner())));
      case OwnerReleased _ -> now.with(facts.with(facts.custody().ownedBy(null)));
      case WorkAssigned e -> now.with(facts.with(facts.custody().assignedTo(e.assignee())));

      case InteractionRecorded e ->
          now.with(
              facts.with(
                  facts
                      .conversation()
                      .plus(
                          new Interaction(
                              e.interactionId(),
                              e.channel(),
                              e.direction(),
                              e.summary(),
                              e.expectsReply(),
                              e.occurredAt(),
                              e.recordedBy()))));
      case NoteAdded e ->
          now.with(
              facts.with(
                  facts
                      .conversation()
                      .plus(
                          new Note(
                              e.noteId(),
                              e.text(),
                              e.visibility(),
                              e.author(),
                              e.department(),
                              e.occurredAt()))));
      case ObstacleRecorded e ->
          now.with(
              facts.with(
                  facts
                      .conversation()
                      .plus(
                          new Obstacle(
                              e.obstacleId(),
                              e.kind(),
                              e.code(),
                              e.description(),
                              e.occurredAt(),
                              null,
                              null))));
      case ObstacleOvercome e ->
          now.with(
              facts.with(
                  facts
                      .conversation()
                      .obstacle(e.obstacleId(), it -> it.overcome(e.how(), e.occurredAt()))));
      case FeedbackReceived e ->
          now.with(
              facts.with(
                  facts
                      .conversation()
                      .plus(
                          new Feedback(
                              e.feedbackId(), e.csat(), e.nps(), e.comment(), e.occurredAt()))));
      case CoverageExplained e -> {
        var said =
            new Advice.CoverageExplanation(e.explanation(), e.benefitReference(), e.occurredAt());
        var conversation = facts.conversation();
        yield now.with(facts.with(conversation.with(conversation.advice().plus(said))));
      }
      case OptionsOffered e -> {
        var offer = new Advice.OptionsOffer(e.options(), e.occurredAt());
        var conversation = facts.conversation();
        yield now.with(facts.with(conversation.with(conversation.advice().plus(offer))));
      }

      case InformationRequested e ->
          now.with(facts.with(facts.collaboration().plus(InformationRequest.of(e))));
      case InformationRequestAccepted e ->
          now.with(
              facts.with(
                  facts.collaboration().request(e.requestId(), it -> it.accepted(e.acceptedBy()))));
      case ClarificationAsked e ->
          now.with(
              facts.with(
                  facts.collaboration().request(e.requestId(), it -> it.clarificationAsked(e))));
      case Clarified e ->
          now.with(facts.with(facts.collaboration().request(e.requestId(), it -> it.clarified(e))));
      case InformationProvided e ->
          now.with(facts.with(facts.collaboration().request(e.requestId(), it -> it.answered(e))));
      case InformationRequestDeclined e ->
          now.with(facts.with(facts.collaboration().request(e.requestId(), it -> it.declined(e))));
      case InformationRequestRedirected e ->
          now.with(
              facts.with(
                  facts.collaboration().request(e.requestId(), it -> it.redirectedTo(e.to()))));
      case InformationRequestWithdrawn e ->
          now.with(facts.with(facts.collaboration().request(e.requestId(), it -> it.withdrawn(e))));
      case InformationRequestOverdue e ->
          now.with(
              facts.with(
                  facts.collaboration().request(e.requestId(), it -> it.overdue(e.dueAt()))));

      case HandoffOffered e -> now.with(facts.with(facts.collaboration().plus(Handoff.of(e))));
      case HandoffAccepted e ->
          now.with(
              facts
                  .with(facts.custody().movedTo(e.to()))
                  .with(
                      facts
                          .collaboration()
                          .handoff(
                              e.handoffId(),
                              it ->
                                  it.settled(
                                      Handoff.Status.ACCEPTED,
                                      e.occurredAt(),
                                      e.acceptedBy(),
                                      null))));
      case HandoffDeclined e ->
          now.with(
              facts.with(
                  facts
                      .collaboration()
                      .handoff(
                          e.handoffId(),
                          it ->
                              it.settled(
                                  Handoff.Status.DECLINED,
                                  e.occurredAt(),
                                  e.declinedBy(),
                                  e.reason()))));
      case HandoffRecalled e ->
          now.with(
              facts.with(
                  facts
                      .collaboration()
                      .handoff(
                          e.handoffId(),
                          it ->
                              it.settled(
                                  Handoff.Status.RECALLED,
                                  e.occurredAt(),
                                  e.recalledBy(),
                                  e.reason()))));

      case HandoffLapsed e ->
          now.with(
              facts.with(
                  facts
                      .collaboration()
                      .handoff(
                          e.handoffId(),
                          it -> it.settled(Handoff.Status.LAPSED, e.occurredAt(), null, null))));

      case CaseEscalated e -> now.with(facts.with(facts.collaboration().plus(Escalation.of(e))));
      case EscalationAcknowledged e ->
          now.with(
              facts.with(
                  facts
                      .collaboration()
                      .escalation(
                          e.escalationId(),
                          it -> it.acknowledged(e.acknowledgedBy(), e.occurredAt()))));
      case EscalationResolved e ->
          now.with(
              facts.with(
                  facts
                      .collaboration()
                      .escalation(
                          e.escalationId(),
                          it -> it.resolved(e.outcome(), e.resolvedBy(), e.occurredAt()))));

      case DecisionRecorded e ->
          now.with(
              facts
                  .with(facts.clocks().settled())
                  .plus(
                      new Decision(
                          e.decisionId(),
                          e.verdict(),
                          e.rationale(),
                          e.category(),
                          e.decidedBy(),
                          e.assignee(),
                          e.occurredAt())));
      case CaseResolved e -> new Resolved(facts.with(facts.clocks().settled()), Resolution.of(e));
      case CaseReopened e -> new Open(facts.reopened(e.reopening()));
      case CaseClosed e ->
          new Closed(
              facts,
              now instanceof Resolved resolved ? resolved.resolution() : null,
              e.occurredAt());

      case ClockEvent e -> now.with(facts.with(facts.clocks().after(e)));

      case CasesLinked e ->
          now.with(facts.plus(new Link(e.otherCaseId(), e.kind(), e.reason(), e.occurredAt())));
      case CaseMarkedDuplicate e ->
          new Closed(
              facts.plus(
                  new Link(e.duplicateOf(), LinkKind.DUPLICATE_OF, e.reason(), e.occurredAt())),
              now instanceof Resolved resolved ? resolved.resolution() : null,
              e.occurredAt());

      case LegalHoldPlaced e -> now.with(facts.with(facts.keeping().after(e)));
      case LegalHoldLifted e -> now.with(facts.with(facts.keeping().after(e)));
      case PersonalDataErased e -> now.with(facts.with(facts.keeping().after(e)));
    };
  }
}
