package io.caseline.feed;

import io.caseline.web.problem.Causes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Forwards events, again and again, on a thread of its own. A failure is tried again for ever, with
 * a growing pause, at the same event: nothing is passed by. The thread is never interrupted, as
 * that would close H2's file under everybody's feet.
 */
final class Forwarder implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Forwarder.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(18);

  private final Forwarding forwarding;
  private final Duration interval;

  private @Nullable Thread thread;
  private boolean running;
  private int failures;

  private volatile @Nullable String failure;
  private volatile boolean forwardsHere;

  Forwarder(Forwarding forwarding, Duration interval) {
    this.forwarding = forwarding;
    this.interval = interval;
  }

  /** The class of the failure that it is held up by; null when it is not. */
  @Nullable String failure() {
    return failure;
  }

  /** Whether this node had the feed when it looked last. */
  boolean forwardsHere() {
    return forwardsHere;
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      thread = Thread.ofPlatform().daemon().name("forwarder").start(this::run);
    }
  }

  private void run() {
    while (pause(interval.multipliedBy(1L << Math.min(failures, 10)))) {
      while (isRunning() && forward() == Forwarding.Step.MORE) {
        // goes on at once
      }
    }
    letGo();
  }

  private Forwarding.@Nullable Step forward() {
    try {
      Forwarding.Step step = forwarding.step(failures > 0);
      forwardsHere = step != Forwarding.Step.NOT_OURS;
      worked();
      return step;
    } catch (RuntimeException notNow) {
      failed(notNow);
      letGo();
      return null;
    }
  }

  private void worked() {
    if (failures > 0) {
      log.info("Events are forwarded again, after {} attempts that failed", failures);
    }
    failures = 0;
    failure = null;
  }

  /** The words of a failure may quote an event. */
  private void failed(RuntimeException notNow) {
    String kind =
        Causes.of(notNow)
            .reduce(notNow, (Throwable outer, Throwable inner) -> inner)
            .getClass()
            .getName();
    if (!kind.equals(failure)) {
      log.warn("Events cannot be forwarded now, it is tried again: {}", kind);
    }
    failures++;
    failure = kind;
    forwardsHere = false;
  }

  private void letGo() {
    try {
      forwarding.letGo();
    } catch (RuntimeException databaseAway) {
      log.debug("The claim runs out by itself: {}", databaseAway.getClass().getName());
    }
  }

  /** Waits for the next time; false when there is none. */
  private synchronized boolean pause(Duration wanted) {
    Duration length = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
    long until = System.nanoTime() + length.toNanos();
    try {
      for (long left = length.toNanos(); running && left > 0; left = until - System.nanoTime()) {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      }
    } catch (InterruptedException stopped) {
      running = false;
    }
    return running;
  }

  @Override
  public void stop() {
    Thread forwarder;
    synchronized (this) {
      running = false;
      notifyAll();
      forwarder = thread;
      thread = null;
    }
    if (forwarder != null) {
      try {
        forwarder.join(LONGEST_STOP);
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
