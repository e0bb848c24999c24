package io.caseline.clocks.servicetarget;

import static io.caseline.cases.event.EscalationPath.CLINICAL;
import static io.caseline.cases.event.EscalationPath.COMPLIANCE;
import static io.caseline.cases.event.EscalationPath.EXECUTIVE;
import static io.caseline.cases.event.EscalationPath.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.ServiceTargetKind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderTest {

  @Test
  void a_ladder_that_ends_is_no_circle() {
    assertThat(
            circle(
                step(SUPERVISOR, null, EXECUTIVE),
                step(CLINICAL, null, SUPERVISOR),
                step(EXECUTIVE, null, null)))
        .isEmpty();
  }

  @Test
  void finds_a_circle_however_long() {
    assertThat(circle(step(SUPERVISOR, null, SUPERVISOR))).containsExactly(SUPERVISOR);
    assertThat(
            circle(
                step(SUPERVISOR, null, CLINICAL),
                step(CLINICAL, null, EXECUTIVE),
                step(EXECUTIVE, "claims", SUPERVISOR)))
        .containsExactlyInAnyOrder(SUPERVISOR, CLINICAL, EXECUTIVE);
  }

  @Test
  void one_for_every_path_counts_where_a_path_has_none_for_everybody() {
    assertThat(circle(step(null, null, EXECUTIVE))).containsExactly(EXECUTIVE);
    assertThat(circle(step(null, null, EXECUTIVE), step(EXECUTIVE, null, null))).isEmpty();
    assertThat(circle(step(null, null, EXECUTIVE), step(EXECUTIVE, "claims", null)))
        .containsExactly(EXECUTIVE);
    assertThat(
            circle(
                step(null, null, EXECUTIVE),
                step(EXECUTIVE, null, COMPLIANCE),
                step(COMPLIANCE, null, null)))
        .isEmpty();
  }

  @Test
  void other_targets_do_not_climb() {
    var resolution =
        new ServiceTarget(
            "r",
            ServiceTargetKind.RESOLUTION,
            null,
            null,
            null,
            Duration.ofHours(1),
            null,
            SUPERVISOR);

    assertThat(circle(resolution, step(SUPERVISOR, null, null))).isEmpty();
  }

  private static List<EscalationPath> circle(ServiceTarget... targets) {
    return new Ladder(List.of(targets)).circle();
  }

  private static ServiceTarget step(
      @Nullable EscalationPath path,
      @Nullable String department,
      @Nullable EscalationPath escalatesTo) {
    return new ServiceTarget(
        "t",
        ServiceTargetKind.ACKNOWLEDGE_ESCALATION,
        department,
        path,
        null,
        Duration.ofHours(1),
        null,
        escalatesTo);
  }
}
