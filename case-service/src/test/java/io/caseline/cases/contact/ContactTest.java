package io.caseline.cases.contact;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OBSTACLE;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.ObstacleKind;
import io.caseline.cases.event.ObstacleOvercome;
import io.caseline.cases.event.ObstacleRecorded;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactTest {

  @Nested
  class Interactions {

    @ParameterizedTest
    @EnumSource(Channel.class)
    void a_contact_is_recorded_on_any_channel(Channel channel) {
      anOpenCase()
          .when(contact(channel, Direction.INBOUND, false, NOW))
          .records(
              new InteractionRecorded(
                  CASE, NOW, id(9), channel, Direction.INBOUND, "About the bill.", false, "anna"));
    }

    @Test
    void a_contact_occurred_when_it_took_place_not_when_it_was_recorded() {
      var yesterday = NOW.minus(Duration.ofDays(1));

      anOpenCase()
          .when(contact(Channel.PHONE, Direction.INBOUND, false, yesterday))
          .records(
              new InteractionRecorded(
                  CASE,
                  yesterday,
                  id(9),
                  Channel.PHONE,
                  Direction.INBOUND,
                  "About the bill.",
                  false,
                  "anna"));
    }

    @Test
    void refuses_a_contact_in_the_future() {
      var tomorrow = NOW.plus(Duration.ofDays(1));

      anOpenCase()
          .when(contact(Channel.PHONE, Direction.OUTBOUND, false, tomorrow))
          .isRefused(Reason.OCCURRED_IN_THE_FUTURE, "occurredAt", tomorrow, "now", NOW);
    }

    @Test
    void a_resolved_case_takes_contacts_and_a_closed_one_asks_to_be_reopened() {
      var call = contact(Channel.PHONE, Direction.INBOUND, false, NOW);

      assertThat(anOpenCase().resolved().when(call).recorded()).hasSize(1);
      anOpenCase().resolved().closed().when(call).isRefused(Reason.CASE_CLOSED);
    }

    private static RecordInteraction contact(
        Channel channel, Direction direction, boolean expectsReply, Instant occurredAt) {
      return new RecordInteraction(
          CASE,
          CSR_ANNA,
          NOW,
          id(9),
          channel,
          direction,
          "About the bill.",
          expectsReply,
          occurredAt);
    }
  }

  @Nested
  class Waiting_for_the_member {

    @Test
    void a_question_to_the_member_puts_the_ball_with_the_member() {
      assertWaits(asked());
    }

    @Test
    void until_the_member_is_in_contact() {
      assertWaitsNot(asked().and(contact(3, Direction.INBOUND, false)));
    }

    @Test
    void a_reminder_does_not_take_the_ball_back() {
      assertWaits(asked().and(contact(3, Direction.OUTBOUND, false)));
    }

    @Test
    void a_letter_from_before_the_question_is_no_answer_to_it() {
      assertWaits(asked().and(contact(1, Direction.INBOUND, false)));
    }

    @Test
    void a_message_that_asks_nothing_waits_for_nobody() {
      assertWaitsNot(anOpenCase().and(contact(2, Direction.OUTBOUND, false)));
    }

    private static Given asked() {
      return anOpenCase().and(contact(2, Direction.OUTBOUND, true));
    }

    private static InteractionRecorded contact(
        int hour, Direction direction, boolean expectsReply) {
      return new InteractionRecorded(
          CASE,
          OPENED.plus(Duration.ofHours(hour)),
          id(hour),
          Channel.MAIL,
          direction,
          "About the bill.",
          expectsReply,
          "anna");
    }

    private static void assertWaits(Given story) {
      assertThat(Case.replay(story.events()).open().waitingOn()).containsExactly(CaseFacts.MEMBER);
    }

    private static void assertWaitsNot(Given story) {
      assertThat(Case.replay(story.events()).open().waitingOn()).isEmpty();
    }
  }

  @Nested
  class Notes {

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void a_note_says_who_may_read_it_and_whose_department_wrote_it(Visibility visibility) {
      anOpenCase()
          .when(new AddNote(CASE, CLAIMS_CLARA, NOW, id(9), "Paid twice.", visibility))
          .records(new NoteAdded(CASE, NOW, id(9), "Paid twice.", visibility, "clara", CLAIMS));
    }

    @Test
    void a_closed_case_takes_no_note() {
      anOpenCase()
          .resolved()
          .closed()
          .when(new AddNote(CASE, CLAIMS_CLARA, NOW, id(9), "Late.", Visibility.INTERNAL))
          .isRefused(Reason.CASE_CLOSED);
    }
  }

  @Nested
  class Obstacles {

    @Test
    void an_obstacle_between_a_member_and_care_is_recorded() {
      anOpenCase()
          .when(
              new RecordObstacle(
                  CASE, CSR_ANNA, NOW, OBSTACLE, ObstacleKind.TRANSPORT, "Z75.3", "No bus."))
          .records(
              new ObstacleRecorded(
                  CASE, NOW, OBSTACLE, ObstacleKind.TRANSPORT, "Z75.3", "No bus."));
    }

    @Test
    void an_obstacle_overcome_is_an_event() {
      noBus()
          .when(new OvercomeObstacle(CASE, CSR_ANNA, NOW, OBSTACLE, "A ride is booked."))
          .records(new ObstacleOvercome(CASE, NOW, OBSTACLE, "A ride is booked."));
    }

    @Test
    void overcoming_twice_changes_nothing() {
      overcome()
          .when(new OvercomeObstacle(CASE, CSR_ANNA, NOW, OBSTACLE, "A ride is booked."))
          .changesNothing();
    }

    @Test
    void an_obstacle_is_not_overcome_in_another_way_afterwards() {
      overcome()
          .when(new OvercomeObstacle(CASE, CSR_ANNA, NOW, OBSTACLE, "The bus runs again."))
          .isRefused(Reason.OBSTACLE_OVERCOME_ALREADY);
    }

    @Test
    void an_obstacle_that_is_not_there_is_not_found() {
      anOpenCase()
          .when(new OvercomeObstacle(CASE, CSR_ANNA, NOW, OBSTACLE, "A ride is booked."))
          .isRefused(Reason.ITEM_NOT_FOUND);
    }

    @Test
    void obstacles_outlast_the_resolution_but_not_the_closing() {
      var command = new OvercomeObstacle(CASE, CSR_ANNA, NOW, OBSTACLE, "A ride is booked.");

      assertThat(noBus().resolved().when(command).recorded()).hasSize(1);
      noBus().resolved().closed().when(command).isRefused(Reason.CASE_CLOSED);
    }

    private static Given noBus() {
      return anOpenCase()
          .and(
              new ObstacleRecorded(
                  CASE, OPENED, OBSTACLE, ObstacleKind.TRANSPORT, null, "No bus."));
    }

    private static Given overcome() {
      return noBus().and(new ObstacleOvercome(CASE, OPENED, OBSTACLE, "A ride is booked."));
    }
  }
}
