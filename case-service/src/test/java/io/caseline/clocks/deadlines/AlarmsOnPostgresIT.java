package io.caseline.clocks.deadlines;

import io.caseline.web.testing.PostgresForTests;

class AlarmsOnPostgresIT extends AlarmStory {

  private static final String DATABASE = PostgresForTests.newDatabase();

  AlarmsOnPostgresIT() {
    super(DATABASE);
  }
}
