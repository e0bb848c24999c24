package io.caseline.web.idempotency;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * @param keepFor how long an answer can be had again; hours where no unit is given. Clients are
 *     promised 24
 */
@ConfigurationProperties("caseline.idempotency")
record IdempotencyProperties(
    @DurationUnit(ChronoUnit.HOURS) @DefaultValue("24h") Duration keepFor) {

  IdempotencyProperties {
    if (!keepFor.isPositive()) {
      throw new IllegalArgumentException("caseline.idempotency.keep-for has to be some time.");
    }
  }
}
