package io.caseline.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a turn came to.
 *
 * @param times how long each answer took, in microseconds
 * @param lasted from the first request to the last answer
 */
public record Outcome(Histogram times, Duration lasted) {

  public long operations() {
    return times.getTotalCount();
  }

  public double perSecond() {
    return operations() * 1e9 / lasted.toNanos();
  }

  /** Milliseconds. */
  public double percentile(double percent) {
    return times.getValueAtPercentile(percent) / 1_000.0;
  }
}
