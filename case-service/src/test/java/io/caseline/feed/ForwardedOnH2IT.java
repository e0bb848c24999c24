package io.caseline.feed;

import io.caseline.web.testing.H2ForTests;

class ForwardedOnH2IT extends ForwardedStory {

  @Override
  String newDatabase() {
    return H2ForTests.newDatabase();
  }
}
