package io.caseline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import org.junit.jupiter.api.Test;

class CasesOfLateTest {

  private static final long ROOM = 10_000;

  private final Cache<String, State> remembered = CasesOfLate.remembered(ROOM, State::events);

  @Test
  void have_room_for_as_many_events_as_a_sixth_of_the_heap_takes() {
    Cache<String, State> ofThisHeap = CasesOfLate.remembered(State::events);

    long room = ofThisHeap.policy().eviction().orElseThrow().getMaximum();
    long sixth = Runtime.getRuntime().maxMemory() / 6;
    assertThat(room * 430).isBetween(sixth - 430, sixth);
  }

  @Test
  void a_long_case_that_is_worked_on_outlives_many_that_are_opened_only() {
    for (int i = 1; i <= 3_000; i++) {
      remembered.put("long", new State(i));
      assertThat(remembered.getIfPresent("long")).isNotNull();
    }

    for (int i = 0; i < ROOM; i++) {
      remembered.put("opened " + i, new State(1));
      assertThat(remembered.getIfPresent("long")).as("after %d", i).isNotNull();
    }
  }

  @Test
  void a_case_that_was_opened_takes_as_much_as_four_events() {
    for (int i = 0; i < ROOM; i++) {
      remembered.put("opened " + i, new State(1));
    }

    remembered.cleanUp();
    assertThat(remembered.estimatedSize()).isEqualTo(ROOM / 4);
  }

  private record State(long events) {}
}
