package io.caseline.cases;

import io.caseline.cases.advise.ExplainCoverage;
import io.caseline.cases.advise.OfferOptions;
import io.caseline.cases.clock.Alarms;
import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.clockwork.ClockKeeper;
import io.caseline.cases.clockwork.NextDeadline;
import io.caseline.cases.confirmmember.ConfirmMember;
import io.caseline.cases.contact.AddNote;
import io.caseline.cases.contact.OvercomeObstacle;
import io.caseline.cases.contact.RecordFeedback;
import io.caseline.cases.contact.RecordInteraction;
import io.caseline.cases.contact.RecordObstacle;
import io.caseline.cases.deadline.MeetDeadlines;
import io.caseline.cases.decide.RecordDecision;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.desk.Recorded;
import io.caseline.cases.erasure.ErasePersonalData;
import io.caseline.cases.escalate.AcknowledgeEscalation;
import io.caseline.cases.escalate.EscalateCase;
import io.caseline.cases.escalate.ResolveEscalation;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.handoff.AcceptHandoff;
import io.caseline.cases.handoff.DeclineHandoff;
import io.caseline.cases.handoff.OfferHandoff;
import io.caseline.cases.handoff.RecallHandoff;
import io.caseline.cases.keepclock.ExtendClock;
import io.caseline.cases.keepclock.ResumeClock;
import io.caseline.cases.keepclock.TollClock;
import io.caseline.cases.legalhold.LiftLegalHold;
import io.caseline.cases.legalhold.PlaceLegalHold;
import io.caseline.cases.linkcases.LinkCases;
import io.caseline.cases.linkcases.MarkDuplicate;
import io.caseline.cases.milestone.RecordEffectuation;
import io.caseline.cases.milestone.RecordMemberNotice;
import io.caseline.cases.milestone.RecordPrescriberStatement;
import io.caseline.cases.milestone.RecordReversalNotice;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.opencase.OpenCase;
import io.caseline.cases.ownership.AssignOwner;
import io.caseline.cases.ownership.AssignWork;
import io.caseline.cases.ownership.ClaimWork;
import io.caseline.cases.ownership.ReleaseOwnership;
import io.caseline.cases.ownership.TakeOwnership;
import io.caseline.cases.reclassify.ExpediteCase;
import io.caseline.cases.reclassify.ReclassifyCase;
import io.caseline.cases.reclassify.RefuseExpedite;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.cases.requestinformation.AcceptInformationRequest;
import io.caseline.cases.requestinformation.AskClarification;
import io.caseline.cases.requestinformation.Clarify;
import io.caseline.cases.requestinformation.DeclineInformationRequest;
import io.caseline.cases.requestinformation.ProvideInformation;
import io.caseline.cases.requestinformation.RedirectInformationRequest;
import io.caseline.cases.requestinformation.RequestInformation;
import io.caseline.cases.requestinformation.WithdrawInformationRequest;
import io.caseline.cases.resolvecase.CloseCase;
import io.caseline.cases.resolvecase.ReopenCase;
import io.caseline.cases.resolvecase.ResolveCase;
import io.caseline.web.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The shell between Axon and the model: finds the state of a case, lets the command decide on it,
 * records what happened and what that means for the case's clocks, and sets its alarm. It has no
 * rules of its own but two that hold for every command: whose case it is, and whether it changed
 * since the caller read it.
 */
@AggregateRoot(type = "Case")
class CaseAggregate {

  /** Axon finds the case by it; a case that was not opened yet has none. */
  @AggregateIdentifier private @Nullable UUID caseId;

  private @Nullable ReplayedCase replayed;

  /** What the clocks of the case are wound by while a command is handled. */
  private transient ClockRules rules = ClockRules.NONE;

  private transient Alarms alarms = (someCase, from, to) -> {};

  private transient @Nullable RememberedCases remembered;

  CaseAggregate() {}

  /** A case as its first events left it. */
  CaseAggregate(UUID caseId, ReplayedCase replayed) {
    this.caseId = caseId;
    this.replayed = replayed;
  }

  @CommandHandlerInterceptor
  void guard(
      CaseCommand command,
      @MetaDataValue(CommandDesk.EXPECTED_VERSION) @Nullable Long expectedVersion,
      Rulebook rulebook,
      Alarms givenAlarms,
      RememberedCases rememberedCases) {
    rules = rulebook.current();
    alarms = givenAlarms;
    remembered = rememberedCases;
    if (replayed == null) {
      return; // about to be opened
    }
    if (!replayed.state().facts().intake().isOpenTo(command.by())) {
      throw Rejection.because(Reason.CASE_NOT_FOUND, "There is no such case.");
    }
    long version = AggregateLifecycle.getVersion() + 1;
    if (expectedVersion != null && expectedVersion != version) {
      throw Rejection.because(
              Reason.STALE_VERSION, "The case has changed since you read it. Read it again.")
          .with("currentVersion", version);
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Recorded on(OpenCase command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ConfirmMember command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(AssignOwner command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(AssignWork command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ClaimWork command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ReleaseOwnership command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(TakeOwnership command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ExpediteCase command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ReclassifyCase command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RefuseExpedite command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(AddNote command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(OvercomeObstacle command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordFeedback command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordInteraction command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordObstacle command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(AcceptInformationRequest command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(AskClarification command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(Clarify command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(DeclineInformationRequest command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ProvideInformation command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RedirectInformationRequest command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RequestInformation command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(WithdrawInformationRequest command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(AcceptHandoff command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(DeclineHandoff command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(OfferHandoff command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecallHandoff command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(AcknowledgeEscalation command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(EscalateCase command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ResolveEscalation command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ExplainCoverage command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(OfferOptions command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordDecision command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(CloseCase command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ReopenCase command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ResolveCase command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordPrescriberStatement command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordReversalNotice command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordMemberNotice command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(RecordEffectuation command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ExtendClock command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(TollClock command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ResumeClock command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(MeetDeadlines command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(LinkCases command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(MarkDuplicate command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(PlaceLegalHold command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(LiftLegalHold command) {
    return record(command);
  }

  @CommandHandler
  Recorded on(ErasePersonalData command) {
    return record(command);
  }

  @EventSourcingHandler
  void on(CaseEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt) {
    UUID id = UUID.fromString(eventId);
    caseId = event.caseId();
    replayed =
        replayed == null
            ? ReplayedCase.first(event, id, recordedAt)
            : replayed.plus(event, id, recordedAt);
  }

  private Case state() {
    return replayed == null ? new Case.None() : replayed.state();
  }

  private Recorded record(CaseCommand command) {
    long firstSequence = caseId == null ? 0 : AggregateLifecycle.getVersion() + 1;
    Instant alarmBefore = NextDeadline.of(state(), rules);
    var decided = command.decide(state());
    var ofClocks = new ClockKeeper(rules, Ids::next).after(state(), decided, command.at());
    decided.forEach(AggregateLifecycle::apply);
    ofClocks.forEach(AggregateLifecycle::apply);
    Instant alarm = NextDeadline.of(state(), rules);
    if (!Objects.equals(alarm, alarmBefore)) {
      alarms.move(command.caseId(), alarmBefore, alarm);
    }
    var recorded =
        new Recorded(command.caseId(), firstSequence, decided.size() + ofClocks.size(), alarm);
    if (remembered != null && replayed != null) {
      remembered.remember(command.caseId(), replayed);
    }
    return recorded;
  }
}
