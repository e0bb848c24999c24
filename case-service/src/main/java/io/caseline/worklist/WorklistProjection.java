package io.caseline.worklist;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each case.
 *
 * <p>A row never goes back: while the projection is built anew, the old row answers until the
 * replay has come to the last event that the row knows of.
 */
@Component
@ProcessingGroup(WorklistProjection.NAME)
class WorklistProjection {

  static final String NAME = "worklist";

  private final CaseReplay cases;
  private final EntityManager rows;
  private final BatchAtHand batch;
  private final SealedTexts texts;

  WorklistProjection(CaseReplay cases, EntityManager rows, BatchAtHand batch, SealedTexts texts) {
    this.cases = cases;
    this.rows = rows;
    this.batch = batch;
    this.texts = texts;
  }

  @EventHandler(payloadType = CaseEvent.class)
  void on(DomainEventMessage<CaseEvent> message, ReplayStatus replay) {
    ProjectedEvent event = ProjectedEvent.of(message, replay);
    WorklistRow row = batch.rowOfCase(WorklistRow.class, event.caseId());
    if (row == null || row.version <= event.sequence() + 1) {
      cases.shown(event).ifPresent(now -> show(row, now));
    }
  }

  private void show(@Nullable WorklistRow row, ReplayedCase now) {
    if (row == null) {
      rows.persist(WorklistRow.of(now, texts));
    } else {
      row.show(now, texts);
    }
  }
}
