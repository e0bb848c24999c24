package io.caseline.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caseline.bench.load.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class DayTest {

  @Test
  void is_constant_when_it_ends_with_what_it_held_once_warm() {
    assertThat(day(80, 170, 172, 171, 170).ratio()).isEqualTo(1.0);
  }

  @Test
  void is_not_when_it_holds_more_and_more() {
    assertThat(day(80, 170, 240, 310, 340).ratio()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void adds_up_its_parts() {
    assertThat(day(1, 1, 1).operations()).isEqualTo(3);
    assertThat(day(1, 1, 1).lasted()).isEqualTo(Duration.ofSeconds(6));
  }

  /** Each part with one operation in two seconds. */
  private static Day.Result day(int... live) {
    var times = new Histogram(1_000, 3);
    times.recordValue(100);
    List<Day.Tenth> tenths =
        IntStream.of(live)
            .mapToObj(
                it -> new Day.Tenth(new Outcome(times, Duration.ofSeconds(2)), it, Duration.ZERO))
            .toList();
    return new Day.Result(tenths);
  }
}
