package io.caseline.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringTest {

  private final AtomicInteger times = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();

  private Runnable deed = times::incrementAndGet;
  private Duration pause = Duration.ofMillis(1);

  private final Recurring recurring =
      new Recurring("recurring-test", Duration.ofSeconds(10)) {
        @Override
        protected Duration pause() {
          return pause;
        }

        @Override
        protected void once() {
          deed.run();
        }

        @Override
        protected void atTheEnd() {
          ends.incrementAndGet();
        }
      };

  @AfterEach
  void stop() {
    recurring.stop();
  }

  @Test
  void does_it_again_and_again_until_it_is_stopped() {
    recurring.start();
    await().until(() -> times.get() > 3);

    recurring.stop();

    int then = times.get();
    assertThat(recurring.isRunning()).isFalse();
    assertThat(ends).hasValue(1);
    await().during(Duration.ofMillis(20)).until(() -> times.get() == then);
  }

  @Test
  void a_pause_comes_before_the_first_time() {
    pause = Duration.ofHours(1);
    recurring.start();

    recurring.stop();

    assertThat(times).hasValue(0);
    assertThat(ends).hasValue(1);
  }

  @Test
  void who_has_something_for_it_to_do_ends_the_pause() {
    pause = Duration.ofHours(1);
    recurring.start();

    recurring.hurry();

    await().until(() -> times.get() == 1);
  }

  @Test
  void what_comes_while_it_is_at_work_is_not_kept_waiting() {
    pause = Duration.ofHours(1);
    deed =
        () -> {
          if (times.incrementAndGet() == 1) {
            recurring.hurry();
          }
        };
    recurring.start();
    recurring.hurry();

    await().until(() -> times.get() == 2);
    await().during(Duration.ofMillis(20)).until(() -> times.get() == 2);
  }

  @Test
  void a_stop_waits_for_what_is_under_way_and_does_not_interrupt_it() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    deed =
        () -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
          times.incrementAndGet();
        };
    recurring.start();
    assertThat(begun.await(10, SECONDS)).isTrue();
    Thread stopping = Thread.ofVirtual().start(recurring::stop);
    await().until(() -> !recurring.isRunning());

    assertThat(times).hasValue(0);
    goOn.countDown();

    assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
    assertThat(times).hasValue(1);
    assertThat(ends).hasValue(1);
    assertThat(interrupted).isFalse();
  }
}
