package io.caseline.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
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
  void a_projection_that_is_where_it_was_is_not_rebuilt_any_more() {
    assertThat(after(Duration.ofSeconds(100), HEAD)).isNull();
  }

  @Test
  void a_projection_that_nobody_sent_back_is_not_rebuilt() {
    var part = new Part(0, new GlobalSequenceTrackingToken(1_000), "node");

    assertThat(RebuildProgress.of(List.of(part), 1_000, HEAD, ASKED_FOR)).isNull();
  }

  private static RebuildProgress after(Duration time, long done) {
    var token =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(HEAD),
            new GlobalSequenceTrackingToken(done),
            ASKED_FOR.toString());
    var part = new Part(0, token, "node");
    return RebuildProgress.of(List.of(part), done, HEAD, ASKED_FOR.plus(time));
  }
}
