package io.caseline.retention;

import io.caseline.web.testing.H2ForTests;

class ErasureOnH2IT extends ErasureStory {

  @Override
  String newDatabase() {
    return H2ForTests.newDatabase();
  }
}
