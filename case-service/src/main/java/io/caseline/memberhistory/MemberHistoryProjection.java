package io.caseline.memberhistory;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Intake;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.BuiltAnew;
import io.caseline.platform.PageAtHand;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.RecordedEvent;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each case and one for each contact.
 *
 * <p>A case's row never goes back. A contact never changes, but that its topic is erased.
 */
@Component
@ProcessingGroup(MemberHistoryProjection.NAME)
class MemberHistoryProjection implements BuiltAnew {

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
  void on(DomainEventMessage<CaseEvent> message) {
    ProjectedEvent event = ProjectedEvent.of(message);
    UUID caseId = event.caseId();
    MemberCaseRow row = batch.rowOfCase(MemberCaseRow.class, caseId);
    if (row == null || row.version <= event.sequence() + 1) {
      show(row, cases.with(event));
    }
    // By its type: most events need not be opened for this.
    Class<?> kind = event.kind();
    if (kind == CaseOpened.class) {
      showOpening(caseId, intake(event), batch);
    } else if (kind == InteractionRecorded.class) {
      var said = (InteractionRecorded) event.payload();
      show(said, intake(event), rows.find(ContactRow.class, said.interactionId()));
    } else if (kind == PersonalDataErased.class) {
      showTopic(caseId, intake(event));
    }
  }

  private Intake intake(ProjectedEvent event) {
    return cases.with(event).state().facts().intake();
  }

  @Override
  public String projection() {
    return NAME;
  }

  @Override
  public void show(List<RecordedCase> recorded, PageAtHand page) {
    Map<UUID, ContactRow> contacts = page.rows(ContactRow.class, interactions(recorded));
    for (RecordedCase each : recorded) {
      ReplayedCase now = cases.of(each);
      MemberCaseRow row = page.rowOfCase(MemberCaseRow.class, each.caseId());
      if (row == null || row.version <= each.version()) {
        show(row, now);
      }
      showContacts(each, now.state().facts().intake(), contacts, page);
    }
  }

  private static Set<UUID> interactions(List<RecordedCase> recorded) {
    return recorded.stream()
        .flatMap(it -> it.events().stream())
        .flatMap(
            it -> it.payload() instanceof InteractionRecorded said ? Stream.of(said) : Stream.of())
        .map(InteractionRecorded::interactionId)
        .collect(Collectors.toSet());
  }

  private void showContacts(
      RecordedCase recorded, Intake intake, Map<UUID, ContactRow> contacts, PageAtHand page) {
    showOpening(recorded.caseId(), intake, page);
    for (RecordedEvent event : recorded.events()) {
      if (event.payload() instanceof InteractionRecorded said) {
        show(said, intake, contacts.get(said.interactionId()));
      } else if (event.payload() instanceof PersonalDataErased) {
        showTopic(recorded.caseId(), intake);
      }
    }
  }

  private void showOpening(UUID caseId, Intake intake, BatchAtHand among) {
    // It has the case's id, and so is read with those of the batch's other cases.
    if (among.rowOfCase(ContactRow.class, caseId) == null) {
      rows.persist(ContactRow.opening(caseId, intake));
    }
  }

  private void show(InteractionRecorded said, Intake intake, @Nullable ContactRow row) {
    if (row == null) {
      rows.persist(ContactRow.of(said, intake));
    }
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
