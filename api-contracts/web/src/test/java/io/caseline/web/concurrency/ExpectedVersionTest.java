package io.caseline.web.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

  @Test
  void takes_any_version_where_none_is_named() {
    assertThat(ExpectedVersion.of(null)).isEqualTo(ExpectedVersion.any());
    assertThat(ExpectedVersion.of("*")).isEqualTo(ExpectedVersion.any());
    assertThatCode(() -> ExpectedVersion.any().check(7)).doesNotThrowAnyException();
  }

  @Test
  void holds_the_version_that_is_named() {
    ExpectedVersion seven = ExpectedVersion.of(ExpectedVersion.etag(7));
    assertThat(seven).isEqualTo(ExpectedVersion.exactly(7));
    assertThatCode(() -> seven.check(7)).doesNotThrowAnyException();
    assertThatThrownBy(() -> seven.check(8))
        .isInstanceOfSatisfying(
            Problem.class,
            stale -> {
              assertThat(stale.type()).isEqualTo(ProblemTypes.STALE_VERSION);
              assertThat(stale.facts()).containsEntry("version", 8L);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "\"7",
        "W/\"7\"",
        "\"7\", \"8\"",
        "\"-1\"",
        "\"07\"",
        "\"x\"",
        "\"99999999999999999999\""
      })
  void refuses_what_is_no_version(String header) {
    assertThatThrownBy(() -> ExpectedVersion.of(header))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemTypes.INVALID));
  }
}
