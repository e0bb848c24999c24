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
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each clock, and one for each case in each universe that it belongs to.
 *
 * <p>A row never goes back: while the projection is built anew, the old row answers until the
 * replay has come to what the row shows.
 */
@Component
@ProcessingGroup(ClockReportsProjection.NAME)
class ClockReportsProjection {

  static final String NAME = "clock-reports";

  private final CaseReplay cases;
  private final EntityManager rows;

  ClockReportsProjection(CaseReplay cases, EntityManager rows) {
    this.cases = cases;
    this.rows = rows;
  }

  @EventHandler
  void on(
      CaseEvent event,
      @SequenceNumber long sequence,
      @Timestamp Instant recordedAt,
      ReplayStatus replay) {
    if (concernsReports(event)) {
      ReplayedCase now = cases.with(event, sequence, recordedAt, replay.isReplay());
      showClocks(now.state().facts(), now.version());
      showUniverses(now);
    }
  }

  private void showClocks(CaseFacts facts, long version) {
    facts.clocks().legal().forEach(it -> show(it.id(), version, r -> r.show(it, facts, version)));
    facts.clocks().targets().forEach(it -> show(it.id(), version, r -> r.show(it, facts, version)));
  }

  private void show(UUID clockId, long version, Consumer<ClockRow> clock) {
    ClockRow row = rows.find(ClockRow.class, clockId);
    if (row == null) {
      var added = ClockRow.of(clockId);
      clock.accept(added);
      rows.persist(added);
    } else if (row.caseVersion <= version) {
      clock.accept(row);
    }
  }

  private void showUniverses(ReplayedCase now) {
    UUID caseId = now.state().facts().caseId();
    Map<Category, CaseRow> there = new EnumMap<>(Category.class);
    rows.createQuery("from CaseRow row where row.key.caseId = :caseId", CaseRow.class)
        .setParameter("caseId", caseId)
        .getResultList()
        .forEach(row -> there.put(row.key.category(), row));
    if (there.values().stream().anyMatch(row -> row.caseVersion > now.version())) {
      return;
    }
    Determination.of(now.state().facts())
        .forEach(
            determination -> {
              CaseRow row = there.remove(determination.category());
              if (row == null) {
                var added = CaseRow.of(caseId, determination.category());
                added.show(determination, now);
                rows.persist(added);
              } else {
                row.show(determination, now);
              }
            });
    // It turned out to be something else before anything was decided.
    there.values().forEach(rows::remove);
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
