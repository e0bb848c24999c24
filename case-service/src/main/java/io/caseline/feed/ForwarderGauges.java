package io.caseline.feed;

import io.caseline.platform.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;

/** What an operator watches. */
final class ForwarderGauges implements MeterBinder {

  private final EventLog log;
  private final FeedPosition position;
  private final Forwarder forwarder;

  ForwarderGauges(EventLog log, FeedPosition position, Forwarder forwarder) {
    this.log = log;
    this.position = position;
    this.forwarder = forwarder;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("caseline.kafka.behind", this::behind)
        .description("Positions between the newest event and the last one that was forwarded")
        .register(registry);
    Gauge.builder("caseline.kafka.failing", () -> forwarder.failure() == null ? 0 : 1)
        .description("1 while this node tries to forward events and cannot")
        .register(registry);
  }

  private double behind() {
    try {
      return Math.max(0, log.head() - position.now());
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
