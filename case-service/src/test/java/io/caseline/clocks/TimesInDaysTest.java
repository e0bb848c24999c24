package io.caseline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TimesInDaysTest {

  @Test
  void a_time_without_a_unit_is_in_days() {
    assertThat(read("caseline.reopen-window", "length", "30", ReopenWindow.class).length())
        .isEqualTo(Duration.ofDays(30));
    assertThat(read("caseline.handoffs", "lapse-after", "7", HandoffTimes.class).lapseAfter())
        .isEqualTo(Duration.ofDays(7));
  }

  @Test
  void another_unit_may_be_given() {
    assertThat(read("caseline.reopen-window", "length", "12h", ReopenWindow.class).length())
        .isEqualTo(Duration.ofHours(12));
  }

  @Test
  void no_window_ends_before_it_begins() {
    assertThatThrownBy(() -> read("caseline.reopen-window", "length", "-1d", ReopenWindow.class))
        .hasRootCauseMessage("caseline.reopen-window.length cannot be negative.");
  }

  private static <T> T read(String prefix, String name, String value, Class<T> as) {
    var given = new MapConfigurationPropertySource(Map.of(prefix + "." + name, value));
    return new Binder(given).bind(prefix, as).get();
  }
}
