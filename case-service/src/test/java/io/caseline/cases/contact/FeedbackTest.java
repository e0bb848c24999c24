package io.caseline.cases.contact;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CSR_ANNA;

import io.caseline.cases.Given;
import io.caseline.cases.event.FeedbackReceived;
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
}
