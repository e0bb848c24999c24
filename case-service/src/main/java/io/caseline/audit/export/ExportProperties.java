package io.caseline.audit.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports are written and kept.
 *
 * @param keepFor how long a bundle can be fetched
 * @param pollInterval how often an instance asks the database for an export to go on with
 * @param casesPerStep how many cases are written in one transaction
 */
@ConfigurationProperties("caseline.exports")
record ExportProperties(
    @DefaultValue("7d") Duration keepFor,
    @DefaultValue("2s") Duration pollInterval,
    @DefaultValue("50") int casesPerStep) {

  ExportProperties {
    if (keepFor.isNegative() || keepFor.isZero()) {
      throw new IllegalArgumentException("caseline.exports.keep-for has to be longer than nothing");
    }
    if (pollInterval.toMillis() < 10) {
      throw new IllegalArgumentException("caseline.exports.poll-interval is too short");
    }
    if (casesPerStep < 1) {
      throw new IllegalArgumentException("caseline.exports.cases-per-step has to be 1 or more");
    }
  }
}
