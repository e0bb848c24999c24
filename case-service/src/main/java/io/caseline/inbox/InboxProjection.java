package io.caseline.inbox;

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
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Collaboration;
import io.caseline.cases.model.Handoff;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.BuiltAnew;
import io.caseline.platform.PageAtHand;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each information request and each handoff.
 *
 * <p>A row never goes back.
 */
@Component
@ProcessingGroup(InboxProjection.NAME)
class InboxProjection implements BuiltAnew {

  static final String NAME = "inbox";

  private final CaseReplay cases;
  private final EntityManager rows;
  private final SealedTexts texts;

  InboxProjection(CaseReplay cases, EntityManager rows, SealedTexts texts) {
    this.cases = cases;
    this.rows = rows;
    this.texts = texts;
  }

  @EventHandler(payloadType = CaseEvent.class)
  void on(DomainEventMessage<CaseEvent> message) {
    ProjectedEvent event = ProjectedEvent.of(message);
    if (concernsInboxes((CaseEvent) event.payload())) {
      show(cases.with(event));
    }
  }

  @Override
  public String projection() {
    return NAME;
  }

  @Override
  public void show(List<RecordedCase> recorded, PageAtHand page) {
    List<ReplayedCase> now = recorded.stream().map(cases::of).toList();
    Map<UUID, RequestRow> requests =
        page.rows(
            RequestRow.class,
            now.stream()
                .flatMap(it -> work(it).informationRequests().stream())
                .map(InformationRequest::id)
                .toList());
    Map<UUID, HandoffRow> handoffs =
        page.rows(
            HandoffRow.class,
            now.stream().flatMap(it -> work(it).handoffs().stream()).map(Handoff::id).toList());
    now.forEach(it -> show(it, requests::get, handoffs::get));
  }

  private void show(ReplayedCase now) {
    show(now, id -> rows.find(RequestRow.class, id), id -> rows.find(HandoffRow.class, id));
  }

  private void show(
      ReplayedCase now,
      Function<UUID, @Nullable RequestRow> requests,
      Function<UUID, @Nullable HandoffRow> handoffs) {
    work(now).informationRequests().forEach(it -> show(it, now, requests.apply(it.id())));
    work(now).handoffs().forEach(it -> show(it, now, handoffs.apply(it.id())));
  }

  private static Collaboration work(ReplayedCase now) {
    return now.state().facts().collaboration();
  }

  private void show(InformationRequest request, ReplayedCase now, @Nullable RequestRow row) {
    CaseFacts facts = now.state().facts();
    if (row == null) {
      rows.persist(RequestRow.of(request, facts, now.version(), texts));
    } else if (row.caseVersion <= now.version()) {
      row.show(request, facts, now.version(), texts);
    }
  }

  private void show(Handoff handoff, ReplayedCase now, @Nullable HandoffRow row) {
    CaseFacts facts = now.state().facts();
    if (row == null) {
      rows.persist(HandoffRow.of(handoff, facts, now.version(), texts));
    } else if (row.caseVersion <= now.version()) {
      row.show(handoff, facts, now.version(), texts);
    }
  }

  /** No default: a new event does not compile until somebody has thought about it here. */
  private static boolean concernsInboxes(CaseEvent event) {
    return switch (event) {
      case InformationRequested _,
          InformationRequestAccepted _,
          ClarificationAsked _,
          Clarified _,
          InformationProvided _,
          InformationRequestDeclined _,
          InformationRequestRedirected _,
          InformationRequestWithdrawn _,
          InformationRequestOverdue _,
          HandoffOffered _,
          HandoffAccepted _,
          HandoffDeclined _,
          HandoffRecalled _,
          HandoffLapsed _,
          CaseReclassified _,
          CaseExpedited _,
          ExpediteRefused _,
          PersonalDataErased _ ->
          true;
      case CaseOpened _,
          MemberConfirmed _,
          MemberNotFound _,
          OwnerAssigned _,
          OwnerReleased _,
          WorkAssigned _,
          InteractionRecorded _,
          NoteAdded _,
          CaseEscalated _,
          EscalationAcknowledged _,
          EscalationResolved _,
          CoverageExplained _,
          OptionsOffered _,
          DecisionRecorded _,
          CaseResolved _,
          CaseReopened _,
          CaseClosed _,
          CasesLinked _,
          CaseMarkedDuplicate _,
          ObstacleRecorded _,
          ObstacleOvercome _,
          FeedbackReceived _,
          LegalHoldPlaced _,
          LegalHoldLifted _,
          ClockEvent _ ->
          false;
    };
  }
}
