package io.caseline.web.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Grows the trees, again and again, on a thread of its own. Every node does; one at a time has its
 * way. When the service stops, the step that is under way is waited for: it is never interrupted,
 * as that would close H2's file under everybody's feet.
 */
final class LedgerGrowth implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LedgerGrowth.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Ledgers ledgers;
  private final Duration interval;

  private @Nullable Thread thread;
  private boolean running;

  LedgerGrowth(Ledgers ledgers, Duration interval) {
    this.ledgers = ledgers;
    this.interval = interval;
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      thread = Thread.ofPlatform().daemon().name("ledger").start(this::run);
    }
  }

  private void run() {
    while (pause()) {
      ledgers.all().forEach(LedgerGrowth::grow);
    }
  }

  /** Waits for the next time; false when there is none. */
  private synchronized boolean pause() {
    long until = System.nanoTime() + interval.toNanos();
    try {
      for (long left = interval.toNanos(); running && left > 0; left = until - System.nanoTime()) {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      }
    } catch (InterruptedException stopped) {
      running = false;
    }
    return running;
  }

  private static void grow(Ledger ledger) {
    try {
      ledger.grow();
    } catch (RuntimeException later) {
      // Its words may quote a row.
      log.warn(
          "The log {} cannot be grown now, it is tried again: {}",
          ledger.name(),
          later.getClass().getName());
    }
  }

  @Override
  public void stop() {
    Thread growing;
    synchronized (this) {
      running = false;
      notifyAll();
      growing = thread;
      thread = null;
    }
    if (growing != null) {
      try {
        growing.join(LONGEST_STOP);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }
}
