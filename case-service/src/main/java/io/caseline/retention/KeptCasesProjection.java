package io.caseline.retention;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.ProjectedEvent;
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
 * replay has come to what it shows.
 */
@Component
@ProcessingGroup(KeptCasesProjection.NAME)
class KeptCasesProjection {

  static final String NAME = "kept-cases";

  private final CaseReplay cases;
  private final EntityManager rows;
  private final BatchAtHand batch;

  KeptCasesProjection(CaseReplay cases, EntityManager rows, BatchAtHand batch) {
    this.cases = cases;
    this.rows = rows;
    this.batch = batch;
  }

  @EventHandler(payloadType = CaseEvent.class)
  void on(DomainEventMessage<CaseEvent> message, ReplayStatus replay) {
    ProjectedEvent event = ProjectedEvent.of(message, replay);
    KeptCase row = batch.rowOfCase(KeptCase.class, event.caseId());
    if (row == null || row.version <= event.sequence() + 1) {
      cases.shown(event).ifPresent(now -> show(row, now));
    }
  }

  private void show(@Nullable KeptCase row, ReplayedCase now) {
    if (row == null) {
      rows.persist(KeptCase.of(now));
    } else {
      row.show(now);
    }
  }
}
