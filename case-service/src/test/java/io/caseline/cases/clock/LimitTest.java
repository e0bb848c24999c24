package io.caseline.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @ParameterizedTest
  @CsvSource({"P30D, P30D", "P1W, P7D", "PT72H, PT72H", "PT24H, PT24H", "PT90M, PT1H30M"})
  void is_read_and_written(String text, String written) {
    assertThat(Limit.parse(text)).hasToString(written).isEqualTo(Limit.parse(written));
  }

  @Test
  void hours_are_not_days() {
    assertThat(Limit.parse("PT72H")).isEqualTo(Limit.ofHours(72)).isNotEqualTo(Limit.ofDays(3));
    assertThat(Limit.ofHours(72).inDays()).isFalse();
    assertThat(Limit.ofDays(3).inDays()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P0D",
        "PT0H",
        "P-3D",
        "-P3D",
        "PT-3H",
        "P1M",
        "P1Y",
        "P1Y2D",
        "P1DT2H",
        "3 days",
        "72",
        "P99999999999D",
        "PT99999999999999999999H"
      })
  void anything_else_is_no_limit(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
  }
}
