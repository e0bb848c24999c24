package io.caseline.feed;

import io.caseline.web.Recurring;
import io.caseline.web.problem.Causes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards events, again and again. A failure is tried again for ever, with a growing pause, at the
 * same event: nothing is passed by.
 */
final class Forwarder extends Recurring {

  private static final Logger log = LoggerFactory.getLogger(Forwarder.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(18);

  private final Forwarding forwarding;
  private final Duration interval;

  private int failures;

  private volatile @Nullable String failure;
  private volatile boolean forwardsHere;

  Forwarder(Forwarding forwarding, Duration interval) {
    super("forwarder", LONGEST_STOP);
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
  protected Duration pause() {
    Duration wanted = interval.multipliedBy(1L << Math.min(failures, 10));
    return wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
  }

  @Override
  protected void once() {
    while (isRunning() && forward() == Forwarding.Step.MORE) {
      // goes on at once
    }
  }

  @Override
  protected void atTheEnd() {
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
    String kind = Causes.kind(notNow);
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
}
