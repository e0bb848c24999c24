package io.caseline.cases.replay;

import static io.caseline.cases.Given.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.model.Case;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CasesOfLateTest {

  private static final int ROOM = 10_000;
  private static final Case.Existing OPEN = Case.replay(Given.anOpenCase().events()).existing();

  private final CasesOfLate cases = new CasesOfLate(new RoomForEvents(ROOM));

  @Test
  void have_room_for_as_many_events_as_a_quarter_of_the_heap_takes() {
    long quarter = Runtime.getRuntime().maxMemory() / 4;

    assertThat(new CasesOfLate().room() * 430).isBetween(quarter - 430, quarter);
  }

  @Test
  void a_long_case_that_is_worked_on_outlives_many_that_are_opened_only() {
    for (int i = 1; i <= 3_000; i++) {
      cases.remember(Given.id(0), of(i));
      assertThat(cases.find(Given.id(0))).isNotNull();
    }

    for (int i = 1; i <= ROOM; i++) {
      cases.remember(Given.id(i), of(1));
      assertThat(cases.find(Given.id(0))).as("after %d", i).isNotNull();
    }
  }

  @Test
  void a_long_case_that_is_worked_on_again_is_let_in_however_popular_shorter_ones_were() {
    for (int turn = 1; turn <= 30; turn++) {
      for (int i = 1; i <= ROOM / 4; i++) {
        cases.remember(Given.id(i), of(1));
        assertThat(cases.find(Given.id(i))).isNotNull();
      }
    }

    for (int i = 3_000; i <= 3_100; i++) {
      cases.remember(Given.id(0), of(i));
      assertThat(cases.find(Given.id(0))).as("with %d events", i).isNotNull();
    }
  }

  @Test
  void a_case_that_was_opened_takes_as_much_as_four_events() {
    for (int i = 1; i <= ROOM; i++) {
      cases.remember(Given.id(i), of(1));
    }

    assertThat(known()).isEqualTo(ROOM / 4);
  }

  @Test
  void who_comes_late_with_less_takes_nothing_away() {
    cases.remember(Given.id(1), of(3));
    cases.remember(Given.id(1), of(2));

    assertThat(cases.find(Given.id(1))).isEqualTo(of(3));
  }

  private long known() {
    return IntStream.rangeClosed(1, ROOM).filter(i -> cases.find(Given.id(i)) != null).count();
  }

  private static ReplayedCase of(int events) {
    return new ReplayedCase(OPEN, events, Given.id(events), OPENED);
  }
}
