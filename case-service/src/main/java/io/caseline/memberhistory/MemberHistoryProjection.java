package io.caseline.memberhistory;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Intake;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each case and one for each contact.
 *
 * <p>A case's row never goes back: while the projection is built anew, the old row answers until
 * the replay has come to what it shows. A contact never changes, but that its topic is erased.
 */
@Component
@ProcessingGroup(MemberHistoryProjection.NAME)
class MemberHistoryProjection {

  static final String NAME = "member-history";

  private final CaseReplay cases;
  private final EntityManager rows;
  private final BatchAtHand batch;
  private final SealedTexts texts;

  MemberHistoryProjection(
      CaseReplay cases, EntityManager rows, BatchAtHand batch, SealedTexts texts) {
    this.cases = cases;
    this.rows = rows;
    this.batch = batch;
    this.texts = texts;
  }

  @EventHandler(payloadType = CaseEvent.class)
  void on(DomainEventMessage<CaseEvent> message, ReplayStatus replay) {
    ProjectedEvent event = ProjectedEvent.of(message, replay);
    UUID caseId = event.caseId();
    MemberCaseRow row = batch.rowOfCase(MemberCaseRow.class, caseId);
    if (row == null || row.version <= event.sequence() + 1) {
      cases.shown(event).ifPresent(now -> show(row, now));
    }
    // By its type: most events need not be opened for this.
    Class<?> kind = event.kind();
    if (kind == CaseOpened.class) {
      showOpening(event);
    } else if (kind == InteractionRecorded.class) {
      showInteraction(event);
    } else if (kind == PersonalDataErased.class) {
      showTopic(caseId, intake(event));
    }
  }

  private void showOpening(ProjectedEvent event) {
    UUID caseId = event.caseId();
    // It has the case's id, and so is read with those of the batch's other cases.
    if (batch.rowOfCase(ContactRow.class, caseId) == null) {
      rows.persist(ContactRow.opening(caseId, intake(event)));
    }
  }

  private void showInteraction(ProjectedEvent event) {
    var interaction = (InteractionRecorded) event.payload();
    if (rows.find(ContactRow.class, interaction.interactionId()) == null) {
      rows.persist(ContactRow.of(interaction, intake(event)));
    }
  }

  private Intake intake(ProjectedEvent event) {
    return cases.with(event).state().facts().intake();
  }

  /** It stands in the clear, as contacts are counted by it; after an erasure it must not. */
  private void showTopic(UUID caseId, Intake intake) {
    rows.createQuery(
            """
            update ContactRow row set row.topic = :topic
            where row.memberId = :memberId and row.caseId = :caseId
            """)
        .setParameter("topic", intake.topic())
        .setParameter("memberId", intake.memberId())
        .setParameter("caseId", caseId)
        .executeUpdate();
  }

  private void show(@Nullable MemberCaseRow row, ReplayedCase now) {
    if (row == null) {
      rows.persist(MemberCaseRow.of(now, texts));
    } else {
      row.show(now, texts);
    }
  }
}
