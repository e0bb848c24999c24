package io.caseline.clocks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an offered handoff waits for an answer ({@code caseline.handoffs.lapse-after}).
 *
 * @param lapseAfter elapsed time, as an ISO 8601 duration or such as {@code 7d}
 */
@ConfigurationProperties("caseline.handoffs")
record HandoffTimes(@DefaultValue("7d") Duration lapseAfter) {

  HandoffTimes {
    if (!lapseAfter.isPositive()) {
      throw new IllegalArgumentException("caseline.handoffs.lapse-after has to be some time.");
    }
  }
}
