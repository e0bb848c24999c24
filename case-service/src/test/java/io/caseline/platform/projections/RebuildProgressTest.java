package io.caseline.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RebuildProgressTest {

  private static final Instant ASKED_FOR = Instant.parse("2026-11-27T08:00:00Z");
  private static final long HEAD = 3_000;

  @Test
  void what_is_left_takes_as_long_as_the_rate_so_far_says() {
    RebuildProgress progress = after(Duration.ofSeconds(100), 1_000);

    assertThat(progress.since()).isEqualTo(ASKED_FOR);
    assertThat(progress.done()).isEqualTo(1_000);
    assertThat(progress.total()).isEqualTo(HEAD);
    assertThat(progress.perSecond()).isEqualTo(10);
    assertThat(progress.remaining()).isEqualTo(Duration.ofSeconds(200));
  }

  @Test
  void while_nothing_is_done_nobody_knows_how_long_it_takes() {
    assertThat(after(Duration.ofSeconds(5), 0).remaining()).isNull();
  }

  @Test
  void of_a_projection_that_waits_for_its_turn_nothing_is_done() {
    var asked = new RebuildTables.Asked(ASKED_FOR, null);

    RebuildProgress progress = RebuildProgress.of(asked, 1_000, HEAD, ASKED_FOR.plusSeconds(5));

    assertThat(progress.done()).isZero();
    assertThat(progress.total()).isEqualTo(HEAD);
    assertThat(progress.remaining()).isNull();
  }

  @Test
  void what_came_since_it_began_does_not_make_it_more_than_done() {
    assertThat(after(Duration.ofSeconds(100), HEAD + 7).done()).isEqualTo(HEAD);
  }

  private static RebuildProgress after(Duration time, long shown) {
    var asked = new RebuildTables.Asked(ASKED_FOR, HEAD);
    return RebuildProgress.of(asked, shown, HEAD + 100, ASKED_FOR.plus(time));
  }
}
