package io.caseline.clocks.deadlines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deadlines fire on this node.
 *
 * @param pollInterval how often the database is asked what is due
 * @param threads how many cases are woken at once; each takes a connection meanwhile
 */
@ConfigurationProperties("caseline.deadlines")
record DeadlinesProperties(
    @DefaultValue("1s") Duration pollInterval, @DefaultValue("4") int threads) {

  DeadlinesProperties {
    if (pollInterval.toMillis() < 10) {
      throw new IllegalArgumentException("caseline.deadlines.poll-interval is too short");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("caseline.deadlines.threads has to be 1 or more");
    }
  }
}
