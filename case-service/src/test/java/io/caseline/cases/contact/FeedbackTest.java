package io.caseline.cases.contact;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CSR_ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.contact.RecordFeedbackController.RecordFeedbackBody;
import io.caseline.cases.event.FeedbackReceived;
import io.caseline.testing.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackTest {

  @Test
  void feedback_is_welcome_at_any_time_after_the_end_too() {
    List<Given> anyTime =
        List.of(anOpenCase(), anOpenCase().resolved(), anOpenCase().resolved().closed());
    for (Given story : anyTime) {
      story
          .when(new RecordFeedback(CASE, CSR_ANNA, NOW, id(9), 5, 10, "You called back!"))
          .records(new FeedbackReceived(CASE, NOW, id(9), 5, 10, "You called back!"));
    }
  }

  @Test
  void a_member_may_say_how_it_was_without_a_number() {
    anOpenCase()
        .when(new RecordFeedback(CASE, CSR_ANNA, NOW, id(9), null, null, "Kind people."))
        .records(new FeedbackReceived(CASE, NOW, id(9), null, null, "Kind people."));
  }

  @Test
  void satisfaction_goes_from_one_to_five_and_recommendation_from_zero_to_ten() {
    assertThat(Invalid.fieldsOf(new RecordFeedbackBody(0, -1, null)))
        .containsExactly("csat", "nps");
    assertThat(Invalid.fieldsOf(new RecordFeedbackBody(6, 11, null)))
        .containsExactly("csat", "nps");
    assertThat(Invalid.fieldsOf(new RecordFeedbackBody(1, 0, null))).isEmpty();
    assertThat(Invalid.fieldsOf(new RecordFeedbackBody(5, 10, null))).isEmpty();
  }

  @Test
  void feedback_says_at_least_something() {
    assertThat(Invalid.fieldsOf(new RecordFeedbackBody(null, null, " "))).isNotEmpty();
  }
}
