package io.caseline.worklist;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
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
  private final SealedTexts texts;

  WorklistProjection(CaseReplay cases, EntityManager rows, SealedTexts texts) {
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
    WorklistRow row = rows.find(WorklistRow.class, event.caseId());
    if (row != null && row.version > sequence + 1) {
      return;
    }
    ReplayedCase now = cases.with(event, sequence, recordedAt, replay.isReplay());
    if (row == null) {
      rows.persist(WorklistRow.of(now, texts));
    } else {
      row.show(now, texts);
    }
  }
}
