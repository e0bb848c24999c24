package io.caseline.clocks;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How long after its end a case may be reopened ({@code caseline.reopen-window.length}).
 *
 * @param length elapsed time, as an ISO 8601 duration or such as {@code 30d}; days where no unit is
 *     given
 */
@ConfigurationProperties("caseline.reopen-window")
record ReopenWindow(@DurationUnit(ChronoUnit.DAYS) @DefaultValue("30d") Duration length) {

  ReopenWindow {
    if (length.isNegative()) {
      throw new IllegalArgumentException("caseline.reopen-window.length cannot be negative.");
    }
  }
}
