package io.caseline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private Instant now = START;

  @Test
  void allArePlayedWhenThereIsTime() {
    assertThat(played(5, Duration.ofMinutes(10), Duration.ofMinutes(1))).isEqualTo(5);
  }

  @Test
  void oneThatWouldBeOverTooLateDoesNotBegin() {
    assertThat(played(5, Duration.ofMinutes(3), Duration.ofSeconds(70))).isEqualTo(2);
  }

  @Test
  void oneThatIsJustInTimeBegins() {
    assertThat(played(5, Duration.ofMinutes(3), Duration.ofMinutes(1))).isEqualTo(3);
  }

  @Test
  void theFirstIsPlayedHoweverLateItIs() {
    assertThat(played(5, Duration.ZERO, Duration.ofMinutes(1))).isEqualTo(1);
  }

  @Test
  void theLongestSoFarSaysHowLongTheNextOneTakes() {
    var rounds = new Rounds(5, START.plusSeconds(150), () -> now);
    rounds.another();
    now = now.plusSeconds(60);
    rounds.another();
    now = now.plusSeconds(40);

    assertThat(rounds.another()).isFalse();
    assertThat(rounds.played()).isEqualTo(2);
  }

  private int played(int most, Duration within, Duration each) {
    var rounds = new Rounds(most, START.plus(within), () -> now);
    while (rounds.another()) {
      now = now.plus(each);
    }
    return rounds.played();
  }
}
