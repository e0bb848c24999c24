package io.caseline.retention;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.replay.CaseReplay;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.BuiltAnew;
import io.caseline.platform.PageAtHand;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.RecordedCase;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each case.
 *
 * <p>A row never goes back.
 */
@Component
@ProcessingGroup(KeptCasesProjection.NAME)
class KeptCasesProjection implements BuiltAnew {

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
  void on(DomainEventMessage<CaseEvent> message) {
    ProjectedEvent event = ProjectedEvent.of(message);
    KeptCase row = batch.rowOfCase(KeptCase.class, event.caseId());
    if (row == null || row.version <= event.sequence() + 1) {
      show(row, cases.with(event));
    }
  }

  @Override
  public String projection() {
    return NAME;
  }

  @Override
  public void show(List<RecordedCase> recorded, PageAtHand page) {
    for (RecordedCase each : recorded) {
      KeptCase row = page.rowOfCase(KeptCase.class, each.caseId());
      if (row == null || row.version <= each.version()) {
        show(row, cases.of(each));
      }
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
