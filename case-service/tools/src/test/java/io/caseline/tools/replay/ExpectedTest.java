package io.caseline.tools.replay;

import static io.caseline.tools.replay.Logs.incident;
import static io.caseline.tools.replay.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectedTest {

  @Test
  void expects_a_handoff_for_each_change_of_group() {
    Expected expected =
        expected(
            row("New", "?", 0),
            row("New", "Group 1", 0),
            row("Active", "?", 0),
            row("Active", "Group 1", 0),
            row("Active", "Group 2", 0),
            row("Resolved", "Group 1", 0));

    assertThat(expected.departments()).containsExactly("group-1", "group-2", "group-1");
    assertThat(expected.handoffs()).isEqualTo(2);
  }

  @Test
  void expects_customer_service_to_keep_what_no_group_ever_had() {
    assertThat(expected(row("New", "?", 0)).departments()).containsExactly("customer-service");
  }

  @Test
  void expects_no_handoff_of_what_is_over_until_it_is_reopened() {
    assertThat(expected(row("Resolved", "Group 1", 0), row("Resolved", "Group 2", 0)).departments())
        .containsExactly("group-1");
    assertThat(
            expected(
                    row("Resolved", "Group 1", 0),
                    row("Resolved", "Group 2", 0),
                    row("Active", "Group 2", 1))
                .departments())
        .containsExactly("group-1", "group-2");
  }

  @Test
  void expects_as_many_reopenings_as_the_log_counts() {
    Expected expected =
        expected(
            row("Resolved", "Group 1", 0),
            row("Active", "Group 1", 1),
            row("Closed", "Group 1", 1),
            row("Closed", "Group 1", 2));

    assertThat(expected.reopenings()).isEqualTo(2);
    assertThat(expected.reopeningsContradicted()).isFalse();
  }

  @Test
  void believes_the_states_where_the_count_contradicts_them() {
    Expected openAllTheTime = expected(row("New", "Group 1", 0), row("Active", "Group 1", 1));
    Expected twoAtOnce = expected(row("Resolved", "Group 1", 0), row("Active", "Group 1", 2));
    Expected notCounted = expected(row("Resolved", "Group 1", 0), row("Active", "Group 1", 0));

    assertThat(openAllTheTime.reopenings()).isZero();
    assertThat(openAllTheTime.reopeningsContradicted()).isTrue();
    assertThat(twoAtOnce.reopenings()).isEqualTo(1);
    assertThat(twoAtOnce.reopeningsContradicted()).isTrue();
    assertThat(notCounted.reopenings()).isEqualTo(1);
    assertThat(notCounted.reopeningsContradicted()).isTrue();
  }

  @Test
  void expects_the_last_state_of_the_log() {
    assertThat(expected(row("Awaiting Vendor", "Group 1", 0)).status()).isEqualTo("OPEN");
    assertThat(expected(row("New", "Group 1", 0), row("Resolved", "Group 1", 0)).status())
        .isEqualTo("RESOLVED");
    assertThat(expected(row("Closed", "Group 1", 0), row("-100", "Group 1", 0)).status())
        .isEqualTo("CLOSED");
    assertThat(expected(row("Closed", "Group 1", 0), row("Active", "Group 1", 1)).status())
        .isEqualTo("OPEN");
  }

  @Test
  void takes_what_was_closed_as_closed_until_it_is_reopened() {
    assertThat(expected(row("Closed", "Group 1", 0), row("Resolved", "Group 1", 0)).status())
        .isEqualTo("CLOSED");
    assertThat(expected(row("Closed", "Group 1", 0), row("Resolved", "Group 1", 1)).status())
        .isEqualTo("RESOLVED");
  }

  private static Expected expected(String... rows) {
    return Expected.of(incident(rows));
  }
}
