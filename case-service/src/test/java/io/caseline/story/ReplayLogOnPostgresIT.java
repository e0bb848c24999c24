package io.caseline.story;

import io.caseline.tools.launch.LocalServices;
import org.junit.jupiter.api.Test;

class ReplayLogOnPostgresIT {

  @Test
  void a_hundred_incidents_become_the_cases_that_the_log_shows() throws Exception {
    IncidentLogStory.requireLog();
    try (LocalServices services = LocalServicesForTests.onPostgres()) {
      IncidentLogStory.play(100, services);
    }
  }
}
