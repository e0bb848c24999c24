package io.caseline.story;

import org.junit.jupiter.api.Test;

class ReplayLogOnH2IT {

  @Test
  void two_hundred_incidents_become_the_cases_that_the_log_shows() throws Exception {
    IncidentLogStory.requireLog();
    IncidentLogStory.play(200, LocalServicesForTests.onH2());
  }
}
