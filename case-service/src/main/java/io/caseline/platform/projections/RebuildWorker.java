package io.caseline.platform.projections;

import io.caseline.web.Recurring;
import io.caseline.web.problem.Causes;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on rebuilds, page after page, beside others on this node and on others. */
final class RebuildWorker extends Recurring {

  private static final Logger log = LoggerFactory.getLogger(RebuildWorker.class);

  private static final Duration PAUSE = Duration.ofMillis(250);

  /** What is asked for in this time is built together. */
  private static final Duration TOGETHER = Duration.ofMillis(250);

  /** A page is over before. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Rebuild rebuild;
  private final RebuildStep step;
  private final Clock clock;

  RebuildWorker(int number, Rebuild rebuild, RebuildStep step, Clock clock) {
    super("rebuild-" + number, LONGEST_STOP);
    this.rebuild = rebuild;
    this.step = step;
    this.clock = clock;
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void once() {
    try {
      if (rebuild.isAny()) {
        rebuild.begin(clock.instant().minus(TOGETHER));
        while (isRunning() && step.next()) {
          // goes on at once
        }
      }
    } catch (RuntimeException notNow) {
      log.warn("A rebuild cannot go on now, it is tried again: {}", Causes.kind(notNow));
    }
  }
}
