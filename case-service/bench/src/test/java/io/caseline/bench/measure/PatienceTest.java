package io.caseline.bench.measure;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private Instant now = Instant.parse("2026-11-28T08:00:00Z");
  private final Patience patience = new Patience(() -> now);

  @Test
  void lasts_as_long_as_something_moves() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              for (long behind = 600; behind > 0; behind--) {
                patience.look(Map.of("inbox", behind, "worklist", 7L));
                now = now.plus(A_MINUTE);
              }
            });
  }

  @Test
  void ends_after_two_minutes_without_and_says_what_it_waited_for() {
    patience.look(Map.of("inbox", 3L));
    now = now.plus(Patience.LASTS);
    patience.look(Map.of("inbox", 3L));
    now = now.plusMillis(1);

    assertThatIllegalStateException()
        .isThrownBy(() -> patience.look(Map.of("inbox", 3L)))
        .withMessageContaining("inbox=3");
  }

  @Test
  void begins_anew_with_each_move() {
    patience.look(2L);
    now = now.plus(A_MINUTE);
    patience.look(1L);
    now = now.plus(Patience.LASTS);

    assertThatNoException().isThrownBy(() -> patience.look(1L));
  }
}
