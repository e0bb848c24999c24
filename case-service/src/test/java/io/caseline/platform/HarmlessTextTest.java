package io.caseline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void what_a_spreadsheet_would_calculate_becomes_text(String formula) {
    assertThat(HarmlessText.of(formula)).isEqualTo("'" + formula);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "north-center", "a=b", "'=1"})
  void other_text_stays_as_it_is(String text) {
    assertThat(HarmlessText.of(text)).isEqualTo(text);
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(HarmlessText.of(null)).isNull();
  }
}
