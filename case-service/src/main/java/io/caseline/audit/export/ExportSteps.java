package io.caseline.audit.export;

import io.caseline.audit.StoredEventLog;
import io.caseline.audit.export.format.ExportedCase;
import io.caseline.audit.export.format.SoFar;
import io.caseline.cases.clock.Rulebook;
import io.caseline.proof.log.Entry;
import io.caseline.proof.note.Checkpoint;
import io.caseline.web.ledger.Ledger;
import io.caseline.web.ledger.Ledgers;
import io.caseline.web.ledger.Proofs;
import io.caseline.worklist.SelectedCases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is done to an export, a step in a transaction: first the cases are chosen, then some of them
 * are written, until all are. What a step has written and how far it came are true together, so any
 * node goes on where another stopped, however it stopped.
 */
@Component
class ExportSteps {

  /** A step ends after so many events, however many cases it might take. */
  private static final int EVENTS_IN_A_STEP = 2_000;

  private static final Duration UNTIL_SIGNED = Duration.ofSeconds(1);

  private static final Logger log = LoggerFactory.getLogger(ExportSteps.class);

  private final ExportTable exports;
  private final ExportContents contents;
  private final SelectedCases selected;
  private final ProvenCases cases;
  private final Ledgers ledgers;
  private final Rulebook rulebook;
  private final ExportProperties properties;
  private final InstantSource clock;
  private final JsonMapper json;

  ExportSteps(
      ExportTable exports,
      ExportContents contents,
      SelectedCases selected,
      ProvenCases cases,
      Ledgers ledgers,
      Rulebook rulebook,
      ExportProperties properties,
      InstantSource clock,
      JsonMapper json) {
    this.exports = exports;
    this.contents = contents;
    this.selected = selected;
    this.cases = cases;
    this.ledgers = ledgers;
    this.rulebook = rulebook;
    this.properties = properties;
    this.clock = clock;
    this.json = json;
  }

  /** The next step of an export that is held. */
  void next(Export export) {
    switch (export.state()) {
      case QUEUED -> begin(export);
      case RUNNING -> goOn(export);
      default -> throw new IllegalStateException("an export that is at its end has no next step");
    }
  }

  /** Waits until everything is signed that was there when the export was asked for. */
  private void begin(Export export) {
    Optional<Proofs> proofs = events().proofs().filter(it -> coversAllAskedFor(it, export));
    if (proofs.isEmpty()) {
      exports.tryAgain(export.id(), export.failures(), clock.instant().plus(UNTIL_SIGNED));
      return;
    }
    ExportContents.Choice choice = contents.choose(export.id());
    if (export.request().caseId() != null) {
      choice.take(export.request().caseId());
    } else {
      selected.each(selection(export), choice::take);
    }
    exports.begun(export.id(), proofs.get().checkpoint(), clock.instant(), choice.end());
  }

  private static boolean coversAllAskedFor(Proofs proofs, Export export) {
    return proofs.covers(new Entry(export.askedAtPosition(), List.of()));
  }

  private Ledger events() {
    return ledgers.named(StoredEventLog.NAME).orElseThrow();
  }

  private SelectedCases.Selection selection(Export export) {
    var wanted = export.request().selection();
    var period = export.request().period();
    ZoneId plan = rulebook.current().zone();
    return new SelectedCases.Selection(
        wanted == null ? null : wanted.category(),
        wanted == null ? null : wanted.lineOfBusiness(),
        wanted == null ? null : wanted.department(),
        wanted == null ? null : wanted.memberId(),
        wanted == null ? null : wanted.status(),
        period == null || period.from() == null
            ? null
            : period.from().atStartOfDay(plan).toInstant(),
        period == null || period.to() == null
            ? null
            : period.to().plusDays(1).atStartOfDay(plan).toInstant(),
        export.partner());
  }

  private void goOn(Export export) {
    long size = Checkpoint.of(export.underCheckpoint()).size();
    Proofs proofs = events().proofs(size).orElseThrow();
    var pieces = new Pieces(export.request(), json);
    var soFar = new Written(export);
    int done = export.casesDone();
    long written = 0;
    long later = 0;
    for (var chosen : contents.chosen(export.id(), done, properties.casesPerStep())) {
      CaseAsProven proven = cases.of(chosen.caseId(), proofs);
      if (proven.exported().isPresent()) {
        ExportedCase exported = proven.exported().get();
        contents.isOf(export.id(), chosen.number(), exported.facts().intake().memberId());
        pieces.add(exported, soFar);
        soFar.first = false;
      }
      proven.proofs().forEach(pieces::add);
      written += proven.proofs().size();
      later += proven.later();
      done = chosen.number() + 1;
      if (written >= EVENTS_IN_A_STEP) {
        break;
      }
    }
    if (done > export.casesDone()) {
      pieces.each(done, (place, piece) -> contents.append(export.id(), place, piece));
    }
    exports.cameTo(export.id(), done, export.events() + written, export.later() + later);
    if (done >= export.cases()) {
      Instant now = clock.instant();
      exports.ready(export.id(), now);
      log.info("Export {} is ready, cases: {}", export.id(), done);
    }
  }

  /** What the steps before have written, and this one. */
  private final class Written implements SoFar {
    private final Export export;
    private final Set<String> namedNow = new HashSet<>();
    private boolean first;

    Written(Export export) {
      this.export = export;
      this.first = export.events() == 0;
    }

    @Override
    public boolean isFirst() {
      return first;
    }

    @Override
    public boolean isNew(String shared) {
      return namedNow.add(shared) && contents.isNew(export.id(), shared);
    }
  }
}
