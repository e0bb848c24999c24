package io.caseline.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while events cannot be forwarded. Not a matter of readiness: cases go on. */
final class ForwarderHealth implements HealthIndicator {

  private final Forwarder forwarder;

  ForwarderHealth(Forwarder forwarder) {
    this.forwarder = forwarder;
  }

  @Override
  public Health health() {
    String failure = forwarder.failure();
    return failure == null
        ? Health.up().withDetail("forwards", forwarder.forwardsHere()).build()
        : Health.down().withDetail("failure", failure).build();
  }
}
