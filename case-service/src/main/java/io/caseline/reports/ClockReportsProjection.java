package io.caseline.reports;

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
import io.caseline.cases.event.Category;
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
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.BuiltAnew;
import io.caseline.platform.PageAtHand;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.RecordedCase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each clock, and one for each case in each universe that it belongs to.
 *
 * <p>A row never goes back.
 */
@Component
@ProcessingGroup(ClockReportsProjection.NAME)
class ClockReportsProjection implements BuiltAnew {

  static final String NAME = "clock-reports";

  private final CaseReplay cases;
  private final EntityManager database;
  private final BatchAtHand batch;

  ClockReportsProjection(CaseReplay cases, EntityManager database, BatchAtHand batch) {
    this.cases = cases;
    this.database = database;
    this.batch = batch;
  }

  @EventHandler(payloadType = CaseEvent.class)
  void on(DomainEventMessage<CaseEvent> message) {
    ProjectedEvent event = ProjectedEvent.of(message);
    if (concernsReports((CaseEvent) event.payload())) {
      show(cases.with(event), batch);
    }
  }

  @Override
  public String projection() {
    return NAME;
  }

  @Override
  public void show(List<RecordedCase> recorded, PageAtHand page) {
    recorded.forEach(it -> show(cases.of(it), page));
  }

  private void show(ReplayedCase now, BatchAtHand among) {
    ReportedRows reported =
        among.once(ReportedRows.class, ids -> ReportedRows.of(ids, among.lock(), database));
    showClocks(now.state().facts(), now.version(), reported);
    showUniverses(now, reported);
  }

  private static void showClocks(CaseFacts facts, long version, ReportedRows rows) {
    facts
        .clocks()
        .legal()
        .forEach(it -> rows.show(it.id(), version, row -> row.show(it, facts, version)));
    facts
        .clocks()
        .targets()
        .forEach(it -> rows.show(it.id(), version, row -> row.show(it, facts, version)));
  }

  private static void showUniverses(ReplayedCase now, ReportedRows rows) {
    CaseFacts facts = now.state().facts();
    UUID caseId = facts.caseId();
    if (rows.isAnyUniverseAfter(now.version(), caseId)) {
      return;
    }
    Map<Category, Determination> determinations =
        Determination.of(facts).collect(Collectors.toMap(Determination::category, it -> it));
    determinations.forEach(
        (category, determination) ->
            rows.show(caseId, category, row -> row.show(determination, now)));
    // It turned out to be something else before anything was decided.
    rows.universes(caseId).stream()
        .filter(category -> !determinations.containsKey(category))
        .forEach(category -> rows.remove(caseId, category));
  }

  /** No default: a new event does not compile until somebody has thought about it here. */
  private static boolean concernsReports(CaseEvent event) {
    return switch (event) {
      case CaseOpened _,
          CaseReclassified _,
          CaseExpedited _,
          ExpediteRefused _,
          HandoffAccepted _,
          DecisionRecorded _,
          CaseResolved _,
          CaseReopened _,
          CaseClosed _,
          CaseMarkedDuplicate _,
          ClockEvent _ ->
          true;
      case MemberConfirmed _,
          MemberNotFound _,
          OwnerAssigned _,
          OwnerReleased _,
          WorkAssigned _,
          InteractionRecorded _,
          NoteAdded _,
          InformationRequested _,
          InformationRequestAccepted _,
          ClarificationAsked _,
          Clarified _,
          InformationProvided _,
          InformationRequestDeclined _,
          InformationRequestRedirected _,
          InformationRequestWithdrawn _,
          InformationRequestOverdue _,
          HandoffOffered _,
          HandoffDeclined _,
          HandoffRecalled _,
          HandoffLapsed _,
          CaseEscalated _,
          EscalationAcknowledged _,
          EscalationResolved _,
          CoverageExplained _,
          OptionsOffered _,
          CasesLinked _,
          ObstacleRecorded _,
          ObstacleOvercome _,
          FeedbackReceived _,
          LegalHoldPlaced _,
          LegalHoldLifted _,
          PersonalDataErased _ ->
          false;
    };
  }
}
