package io.caseline.audit.export;

import io.caseline.audit.StoredEventLog;
import io.caseline.audit.export.format.ExportedCase;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.cases.timeline.TimelineEntry;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.proof.log.Entry;
import io.caseline.proof.log.LogLine;
import io.caseline.web.ledger.Proofs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads cases as they stand under a checkpoint: their events twice, as stored and opened, and of
 * both the same ones, so that all files of a bundle tell the same story. An auditor reads
 * everything: nothing is withheld.
 */
@Component
class ProvenCases {

  /** A key that was destroyed may be remembered by a node for a second; this is safely longer. */
  private static final Duration KEYS_FORGOTTEN = Duration.ofSeconds(3);

  private final EventLog events;
  private final StoredEventLog stored;
  private final JsonMapper json;
  private final InstantSource clock;

  ProvenCases(EventLog events, StoredEventLog stored, JsonMapper json, InstantSource clock) {
    this.events = events;
    this.stored = stored;
    this.json = json;
    this.clock = clock;
  }

  /**
   * One case.
   *
   * @throws ErasedJustNow when it has to be read again in a moment
   */
  CaseAsProven of(UUID caseId, Proofs proofs) {
    List<Entry> rows = stored.ofCase(caseId);
    List<LogLine.Item> items = rows.stream().filter(proofs::covers).map(proofs::item).toList();
    List<RecordedEvent> recorded = events.ofCase(caseId);
    requireKeysForgotten(recorded);
    List<RecordedEvent> known =
        recorded.stream().filter(it -> proofs.covers(place(it.position()))).toList();
    return new CaseAsProven(exported(known), items, rows.size() - items.size());
  }

  private static Entry place(long position) {
    return new Entry(position, List.of());
  }

  private Optional<ExportedCase> exported(List<RecordedEvent> known) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Case state = Case.replay(known.stream().map(it -> (CaseEvent) it.payload()).toList());
    return Optional.of(
        ExportedCase.of(state.existing(), known.stream().map(TimelineEntry::of).toList(), json));
  }

  private void requireKeysForgotten(List<RecordedEvent> recorded) {
    Instant recently = clock.instant().minus(KEYS_FORGOTTEN);
    boolean justNow =
        recorded.stream()
            .anyMatch(
                it ->
                    it.payload() instanceof PersonalDataErased
                        && it.recordedAt().isAfter(recently));
    if (justNow) {
      throw new ErasedJustNow();
    }
  }

  /** What is read now could still be readable though it must not be. */
  static final class ErasedJustNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ErasedJustNow() {
      super("a member in this export was erased a moment ago", null, false, false);
    }
  }
}
