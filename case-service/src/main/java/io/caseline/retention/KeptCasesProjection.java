package io.caseline.retention;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
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
 * replay has come to what it shows.
 */
@Component
@ProcessingGroup(KeptCasesProjection.NAME)
class KeptCasesProjection {

  static final String NAME = "kept-cases";

  private final CaseReplay cases;
  private final EntityManager rows;

  KeptCasesProjection(CaseReplay cases, EntityManager rows) {
    this.cases = cases;
    this.rows = rows;
  }

  @EventHandler
  void on(
      CaseEvent event,
      @SequenceNumber long sequence,
      @Timestamp Instant recordedAt,
      ReplayStatus replay) {
    KeptCase row = rows.find(KeptCase.class, event.caseId());
    if (row != null && row.version > sequence + 1) {
      return;
    }
    ReplayedCase now = cases.with(event, sequence, recordedAt, replay.isReplay());
    if (row == null) {
      rows.persist(KeptCase.of(now));
    } else {
      row.show(now);
    }
  }
}
