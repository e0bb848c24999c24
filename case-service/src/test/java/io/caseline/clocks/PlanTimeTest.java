package io.caseline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PlanTimeTest {

  @EnableConfigurationProperties({PlanTime.class, HandoffTimes.class})
  static class Settings {}

  private static SpringApplicationBuilder service(String... settings) {
    return new SpringApplicationBuilder(Settings.class)
        .web(WebApplicationType.NONE)
        .properties(settings);
  }

  @Test
  void is_new_yorks_if_nothing_else_is_said() {
    try (var context = service().run()) {
      assertThat(context.getBean(PlanTime.class).zone()).isEqualTo(ZoneId.of("America/New_York"));
    }
    try (var context = service("caseline.time-zone=America/Chicago").run()) {
      assertThat(context.getBean(PlanTime.class).zone()).isEqualTo(ZoneId.of("America/Chicago"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Eastern", "+05:00", "EST5", "America/new_york"})
  void any_other_name_stops_the_start_and_is_said_plainly(String name, CapturedOutput output) {
    assertThatThrownBy(() -> service("caseline.time-zone=" + name).run()).isNotNull();

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("caseline.time-zone has to be the IANA name of the plan's time zone");
  }

  @Test
  void a_handoff_waits_for_some_time(CapturedOutput output) {
    assertThatThrownBy(() -> service("caseline.handoffs.lapse-after=0d").run()).isNotNull();

    assertThat(output).contains("caseline.handoffs.lapse-after has to be some time.");
  }
}
