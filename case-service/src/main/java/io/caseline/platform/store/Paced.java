package io.caseline.platform.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does something at once when asked, but not again before a pause is over: whoever asks meanwhile
 * shares the next time.
 */
final class Paced implements AutoCloseable {

  private final Runnable deed;
  private final long pauseNanos;
  private final ScheduledExecutorService later;

  private long next = System.nanoTime();
  private boolean planned;

  /**
   * Does nothing before it is asked.
   *
   * @param name of the thread for what cannot be done at once
   */
  Paced(String name, Duration pause, Runnable deed) {
    this.deed = deed;
    this.pauseNanos = pause.toNanos();
    this.later =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Returns after the deed, or when it is planned. */
  void ask() {
    if (isNow()) {
      deed.run();
    }
  }

  private synchronized boolean isNow() {
    long wait = next - System.nanoTime();
    if (wait <= 0 && !planned) {
      next = System.nanoTime() + pauseNanos;
      return true;
    }
    if (!planned && !later.isShutdown()) {
      planned = true;
      var _ = later.schedule(this::asPlanned, wait, TimeUnit.NANOSECONDS);
    }
    return false;
  }

  private void asPlanned() {
    synchronized (this) {
      planned = false;
      next = System.nanoTime() + pauseNanos;
    }
    deed.run();
  }

  /** What is planned is not done any more. */
  @Override
  public synchronized void close() {
    later.shutdownNow();
  }
}
