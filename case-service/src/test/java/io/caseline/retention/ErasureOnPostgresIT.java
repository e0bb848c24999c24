package io.caseline.retention;

import io.caseline.web.testing.PostgresForTests;

class ErasureOnPostgresIT extends ErasureStory {

  @Override
  String newDatabase() {
    return PostgresForTests.newDatabase();
  }
}
