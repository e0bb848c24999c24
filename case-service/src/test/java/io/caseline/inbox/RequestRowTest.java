package io.caseline.inbox;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.DUE;
import static io.caseline.cases.Given.REQUEST;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.model.Case;
import io.caseline.testing.Unsealed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestRowTest {

  private final Given asked = Given.anOpenCase().asking(CLAIMS, CSR_ANNA);

  @Test
  void the_time_that_a_clarification_took_is_not_the_answerers() {
    Given clarified =
        asked
            .later(Duration.ofHours(1))
            .clarificationAskedBy(CLAIMS_CLARA)
            .later(Duration.ofHours(5));
    var answered =
        clarified
            .and(
                new Clarified(
                    CASE,
                    Given.OPENED.plus(Duration.ofHours(6)),
                    REQUEST,
                    "The one of March.",
                    DUE.plus(Duration.ofHours(5)),
                    "anna"))
            .later(Duration.ofHours(2))
            .answeredBy(CLAIMS_CLARA);

    assertThat(row(answered).answerMillis).isEqualTo(Duration.ofHours(3).toMillis());
  }

  @Test
  void a_request_without_an_answer_has_no_answer_time() {
    assertThat(row(asked.later(Duration.ofHours(1)).requestAcceptedBy(CLAIMS_CLARA)).answerMillis)
        .isNull();
  }

  @Test
  void a_request_is_overdue_after_its_due_time_but_not_while_a_clarification_is_asked() {
    assertThat(row(asked).isOverdue(DUE)).isFalse();
    assertThat(row(asked).isOverdue(DUE.plusMillis(1))).isTrue();
    assertThat(row(asked.clarificationAskedBy(CLAIMS_CLARA)).isOverdue(DUE.plusMillis(1)))
        .isFalse();
  }

  private static RequestRow row(Given past) {
    var facts = Case.replay(past.events()).existing().facts();
    return RequestRow.of(
        facts.collaboration().informationRequests().getFirst(),
        facts,
        past.events().size(),
        new Unsealed());
  }
}
