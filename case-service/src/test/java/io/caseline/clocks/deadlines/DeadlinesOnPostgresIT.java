package io.caseline.clocks.deadlines;

import io.caseline.testing.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnPostgres
class DeadlinesOnPostgresIT {

  @Autowired private ApplicationContext service;

  private DeadlinesStory story;

  @BeforeEach
  void tell() {
    story = new DeadlinesStory(service);
  }

  @Test
  void warns_by_itself_of_what_was_received_long_ago() {
    story.warnsByItselfOfWhatWasReceivedLongAgo();
  }

  @Test
  void forgets_the_alarm_of_a_case_that_is_not_there() {
    story.forgetsTheAlarmOfACaseThatIsNotThere();
  }
}
