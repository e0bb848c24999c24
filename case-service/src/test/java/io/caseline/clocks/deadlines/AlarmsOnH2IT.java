package io.caseline.clocks.deadlines;

import io.caseline.web.testing.H2ForTests;

class AlarmsOnH2IT extends AlarmStory {

  private static final String DATABASE = H2ForTests.newDatabase();

  AlarmsOnH2IT() {
    super(DATABASE);
  }
}
