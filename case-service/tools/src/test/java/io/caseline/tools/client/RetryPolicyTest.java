package io.caseline.tools.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private final RetryPolicy policy =
      new RetryPolicy(6, Duration.ofMillis(100), Duration.ofSeconds(5));

  @Test
  void repeats_only_what_may_pass() {
    assertThat(policy.passing(429, "any")).isTrue();
    assertThat(policy.passing(503, "any")).isTrue();
    assertThat(policy.passing(409, "lost-race")).isTrue();
    assertThat(policy.passing(409, "still-running")).isTrue();
    assertThat(policy.passing(409, "open-requests")).isFalse();
    assertThat(policy.passing(412, "stale-version")).isFalse();
    assertThat(policy.passing(500, "unexpected")).isFalse();
  }

  @Test
  void waits_as_long_as_the_server_asks_but_never_too_long() {
    assertThat(policy.pauseAfter(1, Optional.of(Duration.ofSeconds(2)))).hasSeconds(2);
    assertThat(policy.pauseAfter(1, Optional.of(Duration.ofHours(1)))).hasSeconds(5);
  }

  @Test
  void waits_longer_with_every_attempt() {
    assertThat(policy.pauseAfter(1, Optional.empty()))
        .isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(policy.pauseAfter(4, Optional.empty()))
        .isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    assertThat(policy.pauseAfter(60, Optional.empty())).hasSeconds(5);
  }
}
