package io.caseline.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.RandomStory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Prints what folding a long case costs, for a reader to judge: machines differ. */
class FoldCostTest {

  private static final int EVENTS = 1_000;
  private static final int ROUNDS = 300;

  @Test
  void folding_a_thousand_events_is_measured() {
    var events = RandomStory.ofEvents(7, EVENTS).events().subList(0, EVENTS);
    long[] nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      assertThat(Case.replay(events)).isInstanceOf(Case.Existing.class);
      nanos[round] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "Folding %d mixed events: median %d µs, fastest %d µs%n",
        EVENTS, nanos[ROUNDS / 2] / 1_000, nanos[0] / 1_000);
  }
}
