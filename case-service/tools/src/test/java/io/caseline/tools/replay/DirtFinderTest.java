package io.caseline.tools.replay;

import static io.caseline.tools.replay.Logs.incident;
import static io.caseline.tools.replay.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirtFinderTest {

  @Test
  void finds_nothing_in_a_clean_incident() {
    assertThat(
            dirt(
                row("New", "Group 1", 0),
                row("Resolved", "Group 1", 0),
                row("Active", "Group 1", 1),
                row("Resolved", "Group 1", 1),
                row("Closed", "Group 1", 1)))
        .isEmpty();
  }

  @Test
  void finds_an_opening_that_does_not_say_who_or_how() {
    assertThat(
            dirt(
                row("Active", "Group 1", 0).replace("Opened by  8", "?"),
                row("Active", "Group 1", 0).replace("Caller 2403", "?")))
        .containsExactlyInAnyOrder(
            Dirt.OPENED_WITHOUT_NEW, Dirt.OPENER_UNKNOWN, Dirt.CALLER_CHANGED);
    assertThat(dirt(row("New", "Group 1", 0).replace("Caller 2403", "?")))
        .containsExactly(Dirt.CALLER_UNKNOWN);
  }

  @Test
  void finds_rows_out_of_order_and_saved_before_the_incident_was_opened() {
    assertThat(
            dirt(
                row("New", "Group 1", 0).replace("29/2/2016 01:23", "28/2/2016 23:00"),
                row("Active", "Group 1", 0).replace("29/2/2016 01:23", "28/2/2016 22:59")))
        .containsExactlyInAnyOrder(Dirt.SAVED_BEFORE_OPENED, Dirt.ROW_OUT_OF_ORDER);
  }

  @Test
  void finds_groups_that_come_late_or_never() {
    assertThat(dirt(row("New", "?", 0), row("Active", "Group 1", 0)))
        .containsExactlyInAnyOrder(Dirt.GROUP_UNKNOWN, Dirt.FIRST_GROUP_UNKNOWN);
    assertThat(dirt(row("New", "?", 0)))
        .containsExactlyInAnyOrder(Dirt.GROUP_UNKNOWN, Dirt.GROUP_NEVER_KNOWN);
  }

  @Test
  void finds_reassignments_that_the_rows_do_not_show() {
    assertThat(dirt(row("New", "Group 1", 0), row("Active", "Group 2", 0)))
        .containsExactly(Dirt.REASSIGNMENTS_NOT_SHOWN);
  }

  @Test
  void finds_endings_that_do_not_follow_one_another() {
    assertThat(dirt(row("New", "Group 1", 0), row("Closed", "Group 1", 0)))
        .containsExactly(Dirt.CLOSED_WITHOUT_RESOLVED);
    assertThat(
            dirt(
                row("New", "Group 1", 0),
                row("Resolved", "Group 1", 0),
                row("Closed", "Group 1", 0),
                row("Closed", "Group 1", 0).replace("by 21", "by 22"),
                row("Resolved", "Group 1", 0)))
        .containsExactly(Dirt.CLOSED_AGAIN, Dirt.RESOLVED_AFTER_CLOSED);
  }

  @Test
  void finds_a_change_of_group_while_the_incident_is_over() {
    assertThat(
            dirt(
                row("New", "Group 1", 0),
                row("Resolved", "Group 1", 0),
                row("Resolved", "Group 2", 0).replace("Resolved,0,", "Resolved,1,")))
        .containsExactly(Dirt.GROUP_CHANGED_WHEN_OVER);
  }

  @Test
  void finds_reopenings_that_contradict_their_count() {
    assertThat(dirt(row("New", "Group 1", 0), row("Active", "Group 1", 2)))
        .containsExactly(Dirt.REOPENINGS_CONTRADICTED);
  }

  private static List<Dirt> dirt(String... rows) {
    return DirtFinder.in(incident(rows));
  }
}
