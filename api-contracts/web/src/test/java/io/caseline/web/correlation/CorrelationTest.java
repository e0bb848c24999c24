package io.caseline.web.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class CorrelationTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void goes_on_with_the_trace_that_was_sent() {
    assertThat(Correlation.of("00-" + TRACE + "-00f067aa0ba902b7-01")).isEqualTo(TRACE);
    assertThat(Correlation.of("01-" + TRACE + "-00f067aa0ba902b7-01-more")).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged line"
      })
  void begins_its_own_where_none_is_well_formed(String traceparent) {
    assertThat(Correlation.of(traceparent)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
  }

  @Test
  void puts_the_trace_before_back_when_a_piece_of_work_is_done() {
    MDC.put(Correlation.LOG_KEY, "before");
    try {
      Correlation.run(TRACE, () -> assertThat(Correlation.current()).isEqualTo(TRACE));
      assertThat(Correlation.current()).isEqualTo("before");
    } finally {
      MDC.remove(Correlation.LOG_KEY);
    }
  }
}
