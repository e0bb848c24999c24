package io.caseline.clocks.deadlines;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What an operator watches. Asked of the database, so every node says the same. */
@Component
class AlarmGauges implements MeterBinder {

  private final AlarmTable alarms;
  private final InstantSource clock;

  AlarmGauges(AlarmTable alarms, InstantSource clock) {
    this.alarms = alarms;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("caseline.deadlines.waiting", ifItCanBeAsked(alarms::waiting))
        .description("Alarms that are set: one for each case with something to come")
        .register(registry);
    Gauge.builder("caseline.deadlines.overdue", ifItCanBeAsked(this::overdue))
        .description("How long the oldest alarm that has not been met has been due")
        .baseUnit("seconds")
        .register(registry);
  }

  private double overdue() {
    Instant now = clock.instant();
    return alarms
        .oldestDue(now)
        .map(due -> Duration.between(due, now).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private static Supplier<Number> ifItCanBeAsked(Supplier<Number> question) {
    return () -> {
      try {
        return question.get();
      } catch (DataAccessException unknown) {
        return Double.NaN;
      }
    };
  }
}
