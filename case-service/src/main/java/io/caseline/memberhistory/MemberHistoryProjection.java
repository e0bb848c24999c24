package io.caseline.memberhistory;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Intake;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
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
  private final SealedTexts texts;

  MemberHistoryProjection(CaseReplay cases, EntityManager rows, SealedTexts texts) {
    this.cases = cases;
    this.rows = rows;
    this.texts = texts;
  }

  @EventHandler
  void on(
      CaseEvent event,
      @SequenceNumber long sequence,
      @Timestamp Instant recordedAt,
      ReplayStatus replay) {
    MemberCaseRow row = rows.find(MemberCaseRow.class, event.caseId());
    if (row != null && row.version > sequence + 1 && isContactThere(event)) {
      return;
    }
    ReplayedCase now = cases.with(event, sequence, recordedAt, replay.isReplay());
    show(row, now);
    Intake intake = now.state().facts().intake();
    if (event instanceof CaseOpened) {
      rows.merge(ContactRow.opening(event.caseId(), intake));
    } else if (event instanceof InteractionRecorded interaction) {
      rows.merge(ContactRow.of(interaction, intake));
    } else if (event instanceof PersonalDataErased) {
      showTopic(event.caseId(), intake);
    }
  }

  /** Also when the event brings none. */
  private boolean isContactThere(CaseEvent event) {
    return switch (event) {
      case CaseOpened _ -> rows.find(ContactRow.class, event.caseId()) != null;
      case InteractionRecorded it -> rows.find(ContactRow.class, it.interactionId()) != null;
      default -> true;
    };
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
    } else if (row.version <= now.version()) {
      row.show(now, texts);
    }
  }
}
