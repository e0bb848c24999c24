package io.caseline.clocks.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlarmTaskTest {

  @Test
  void waits_longer_after_each_failure_but_never_longer_than_a_minute() {
    assertThat(IntStream.of(0, 1, 2, 5, 6, 7, 1_000_000).mapToObj(AlarmTask::delayAfter))
        .map(delay -> delay.toSeconds())
        .containsExactly(1L, 2L, 4L, 32L, 60L, 60L, 60L);
  }

  @Test
  void an_alarm_is_read_back_from_its_id() {
    var alarm = new Alarm(UUID.randomUUID(), Instant.parse("2028-02-29T23:59:59.999Z"));

    assertThat(Alarm.parse(alarm.id())).isEqualTo(alarm);
  }
}
