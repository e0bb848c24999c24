package io.caseline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacedTest {

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void who_asks_after_a_pause_need_not_wait() {
    try (Paced paced = paced(Duration.ZERO)) {
      paced.ask();
      assertThat(done).hasValue(1);
      paced.ask();
      assertThat(done).hasValue(2);
    }
  }

  @Test
  void nothing_is_done_twice_within_the_pause() {
    try (Paced paced = paced(Duration.ofHours(1))) {
      IntStream.range(0, 50).forEach(n -> paced.ask());
      assertThat(done).hasValue(1);
    }
  }

  @Test
  void who_asks_in_the_pause_is_not_forgotten() {
    try (Paced paced = paced(Duration.ofMillis(50))) {
      for (int times = 1; times <= 3; times++) {
        int soFar = done.get();
        paced.ask();
        await().until(() -> done.get() > soFar);
      }
    }
  }

  private Paced paced(Duration pause) {
    return new Paced("paced under test", pause, done::incrementAndGet);
  }
}
