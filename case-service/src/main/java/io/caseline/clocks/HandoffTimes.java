package io.caseline.clocks;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How long an offered handoff waits for an answer ({@code caseline.handoffs.lapse-after}).
 *
 * @param lapseAfter elapsed time, as an ISO 8601 duration or such as {@code 7d}; days where no unit
 *     is given
 */
@ConfigurationProperties("caseline.handoffs")
record HandoffTimes(@DurationUnit(ChronoUnit.DAYS) @DefaultValue("7d") Duration lapseAfter) {

  HandoffTimes {
    if (!lapseAfter.isPositive()) {
      throw new IllegalArgumentException("caseline.handoffs.lapse-after has to be some time.");
    }
  }
}
