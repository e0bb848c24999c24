package io.caseline.platform.projections;

import static java.util.Comparator.comparing;

import io.caseline.platform.BuiltAnew;
import io.caseline.platform.EventLog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Builds projections anew, case by case: each case is read and folded once, and shown to all that
 * are being built. They go on following the log meanwhile; their rows stay, and answer.
 *
 * <p>What is asked for at about the same time is built together, in parts that any thread of any
 * node takes up. How far each part has come is stored with what it has shown.
 */
@Component
class Rebuild {

  /** More than there are threads on most machines, so that all of them are busy to the end. */
  private static final int PARTS = 8;

  private final List<BuiltAnew> projections;
  private final RebuildTables tables;
  private final EventLog log;
  private final Clock clock;

  Rebuild(List<BuiltAnew> projections, RebuildTables tables, EventLog log, Clock clock) {
    this.projections = projections;
    this.tables = tables;
    this.log = log;
    this.clock = clock;
  }

  boolean isPossible(String projection) {
    return projections.stream().anyMatch(it -> it.projection().equals(projection));
  }

  /** Begins within a second. While one goes on, this changes nothing. */
  @Transactional
  void ask(String projection) {
    tables.ask(projection, clock.instant());
  }

  /** How far it has come; nothing when it is not being built anew. */
  Optional<RebuildProgress> progress(String projection) {
    Instant now = clock.instant();
    return tables
        .asked(projection)
        .map(asked -> RebuildProgress.of(asked, tables.shown(), log.head(), now));
  }

  /** Whether any is asked for, or goes on. */
  boolean isAny() {
    return tables.isAny();
  }

  /** Begins with all that have been asked for before this moment, unless a rebuild goes on. */
  @Transactional
  void begin(Instant askedBefore) {
    if (tables.isAnyAsked(askedBefore) && !tables.isAnyPart()) {
      long head = log.head();
      if (tables.begin(head)) {
        tables.add(parts(head));
      }
    }
  }

  /** About the same number of events in each: the ids of cases sort by time, as positions do. */
  private List<RebuildPart> parts(long head) {
    TreeSet<UUID> bounds = new TreeSet<>(comparing(UUID::toString));
    for (int i = 1; i < PARTS; i++) {
      log.caseAt(head / PARTS * i).ifPresent(bounds::add);
    }
    List<RebuildPart> parts = new ArrayList<>();
    UUID after = null;
    for (UUID last : bounds) {
      parts.add(new RebuildPart(parts.size(), after, last));
      after = last;
    }
    parts.add(new RebuildPart(parts.size(), after, null));
    return parts;
  }
}
