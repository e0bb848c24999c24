package io.caseline.audit.export;

import io.caseline.audit.StoredEventLog;
import io.caseline.web.Recurring;
import io.caseline.web.ledger.Ledger;
import io.caseline.web.ledger.Ledgers;
import io.caseline.web.problem.Causes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes on with exports, step by step, on every node. Which node does a step is settled by the lock
 * on the export's row; a node that dies lets go of it, and its step never happened.
 *
 * <p>One thread: people who work on cases come before files for auditors.
 */
@Component
class ExportWorker extends Recurring {

  /** Hours, with the delays between them; after that an operator has to look. */
  private static final int MOST_FAILURES = 30;

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private static final Duration BETWEEN_CLEANUPS = Duration.ofMinutes(1);

  /** A step, which is a few dozen cases, is over before. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);

  private final ExportTable exports;
  private final ExportSteps steps;
  private final ExportEnds ends;
  private final Ledgers ledgers;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final ExportProperties properties;

  private Instant nextCleanup = Instant.MIN;

  ExportWorker(
      ExportTable exports,
      ExportSteps steps,
      ExportEnds ends,
      Ledgers ledgers,
      PlatformTransactionManager transactions,
      InstantSource clock,
      ExportProperties properties) {
    super("exports", LONGEST_STOP);
    this.exports = exports;
    this.steps = steps;
    this.ends = ends;
    this.ledgers = ledgers;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.properties = properties;
  }

  @Override
  protected Duration pause() {
    return properties.pollInterval();
  }

  @Override
  protected void once() {
    try {
      boolean worked = true;
      while (worked && isRunning()) {
        worked = step();
        expire();
      }
    } catch (RuntimeException databaseAway) {
      log.warn("Exports cannot go on now, it is tried again: {}", Causes.kind(databaseAway));
    }
  }

  private void expire() {
    if (!clock.instant().isBefore(nextCleanup)) {
      ends.expire();
      nextCleanup = clock.instant().plus(BETWEEN_CLEANUPS);
    }
  }

  /** Does the next step of the export that waits longest; whether there was one. */
  boolean step() {
    var held = new AtomicReference<@Nullable Export>();
    try {
      boolean queued = exports.anyQueued(clock.instant());
      if (queued) {
        ledgers.named(StoredEventLog.NAME).ifPresent(Ledger::grow);
      }
      transaction.executeWithoutResult(
          status ->
              exports
                  .lockNext(clock.instant())
                  .ifPresent(
                      export -> {
                        held.set(export);
                        steps.next(export);
                      }));
      return held.get() != null;
    } catch (ProvenCases.ErasedJustNow soon) {
      postpone(held.get(), 0, Duration.ofSeconds(1));
      return true;
    } catch (RuntimeException failed) {
      failed(held.get(), failed);
      return false;
    }
  }

  private void failed(@Nullable Export export, RuntimeException why) {
    if (export == null) {
      throw why;
    }
    int failures = export.failures() + 1;
    log.warn(
        "A step of export {} failed, {} in a row: {}", export.id(), failures, Causes.kind(why));
    if (failures >= MOST_FAILURES) {
      ends.fail(export.id());
    } else {
      long seconds = Math.min(LONGEST_DELAY.toSeconds(), 1L << Math.min(failures, 10));
      postpone(export, failures, Duration.ofSeconds(seconds));
    }
  }

  private void postpone(@Nullable Export export, int failures, Duration delay) {
    if (export != null) {
      UUID id = export.id();
      Instant then = clock.instant().plus(delay);
      transaction.executeWithoutResult(status -> exports.tryAgain(id, failures, then));
    }
  }
}
