package io.caseline.platform.projections;

import io.caseline.platform.BuiltAnew;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedCase;
import io.caseline.web.problem.Causes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One page of a rebuild, in one transaction: some cases, what projections show of them, and how far
 * the part has come.
 *
 * <p>A page that fails is tried again with each case and projection in a transaction of its own. A
 * case that fails in a projection is parked there, and the rest goes on.
 */
@Component
final class RebuildStep {

  /** So many events are read together. A page takes less than a second. */
  private static final int EVENTS_AT_ONCE = 1_000;

  private static final Logger log = LoggerFactory.getLogger(RebuildStep.class);

  private final List<BuiltAnew> projections;
  private final RebuildTables tables;
  private final EventLog events;
  private final EntityManager rows;
  private final ParkedEvents parked;
  private final ParkedCase parkedCase;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;

  RebuildStep(
      List<BuiltAnew> projections,
      RebuildTables tables,
      EventLog events,
      EntityManager rows,
      ParkedEvents parked,
      ParkedCase parkedCase,
      PlatformTransactionManager transactions) {
    this.projections = projections;
    this.tables = tables;
    this.events = events;
    this.rows = rows;
    this.parked = parked;
    this.parkedCase = parkedCase;
    this.transaction = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Takes the next page of some part; false when there is none to take. */
  boolean next() {
    try {
      return next(this::show);
    } catch (RuntimeException failure) {
      if (Passing.isBehind(failure)) {
        throw failure;
      }
      log.warn(
          "A page of a rebuild failed, it is tried again case by case: {}", Causes.kind(failure));
      return next(this::showApart);
    }
  }

  private boolean next(Showing showing) {
    return Boolean.TRUE.equals(transaction.execute(_ -> page(showing)));
  }

  private boolean page(Showing showing) {
    Optional<RebuildPart> part = tables.next();
    part.ifPresentOrElse(it -> page(it, showing), tables::end);
    return part.isPresent();
  }

  private void page(RebuildPart part, Showing showing) {
    List<RecordedCase> page = events.cases(part.after(), part.last(), EVENTS_AT_ONCE);
    if (page.isEmpty()) {
      tables.finish(part);
      return;
    }
    List<RecordedCase> old = openedUpTo(tables.head(), page);
    if (!old.isEmpty()) {
      showing.show(begun(), old);
    }
    long shown = old.stream().mapToLong(RecordedCase::version).sum();
    tables.advance(part, page.getLast().caseId(), shown);
  }

  /** Of younger cases the projections know from the log. */
  private static List<RecordedCase> openedUpTo(long position, List<RecordedCase> page) {
    return page.stream().filter(it -> it.openedAt() <= position).toList();
  }

  private List<BuiltAnew> begun() {
    List<String> names = tables.begun();
    return projections.stream().filter(it -> names.contains(it.projection())).toList();
  }

  private void show(List<BuiltAnew> shownIn, List<RecordedCase> cases) {
    var page = new PageOfCases(cases, rows);
    shownIn.forEach(
        projection -> {
          projection.show(cases, page);
          parked.forget(projection.projection(), cases);
        });
  }

  private void showApart(List<BuiltAnew> shownIn, List<RecordedCase> cases) {
    cases.forEach(one -> shownIn.forEach(projection -> showApart(projection, one)));
  }

  private void showApart(BuiltAnew projection, RecordedCase one) {
    try {
      apart.executeWithoutResult(_ -> show(List.of(projection), List.of(one)));
    } catch (RuntimeException failure) {
      if (Passing.isBehind(failure)) {
        throw failure;
      }
      park(projection.projection(), one, failure);
    }
  }

  /** A case that not even this can be done with is left as it was: a rebuild has an end. */
  private void park(String projection, RecordedCase one, RuntimeException failure) {
    try {
      apart.executeWithoutResult(_ -> parkedCase.park(projection, one, failure));
      log.warn(
          "Parked a case in {}, which a rebuild could not show: {}",
          projection,
          Causes.kind(failure));
    } catch (RuntimeException unreadable) {
      if (Passing.isBehind(unreadable)) {
        throw unreadable;
      }
      log.error(
          "Case {} can be neither shown in {} nor parked: {}",
          one.caseId(),
          projection,
          Causes.kind(unreadable));
    }
  }

  private interface Showing {
    void show(List<BuiltAnew> projections, List<RecordedCase> cases);
  }
}
