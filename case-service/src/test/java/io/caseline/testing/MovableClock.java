package io.caseline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A clock that runs as the real one does and can be put forward, for what takes weeks. As an
 * initializer it becomes the only source of time of a service that a test starts for itself.
 */
public final class MovableClock extends Clock
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public void moveOn(Duration time) {
    ahead.accumulateAndGet(time, Duration::plus);
  }

  /** Puts the clock to a time that has not come yet. */
  public void moveTo(Instant instant) {
    moveOn(Duration.between(instant(), instant));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the service counts in UTC");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("clock", this);
  }
}
