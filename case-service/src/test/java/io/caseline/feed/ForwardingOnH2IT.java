package io.caseline.feed;

import io.caseline.web.testing.H2ForTests;

class ForwardingOnH2IT extends ForwardingStory {

  @Override
  String newDatabase() {
    return H2ForTests.newDatabase();
  }
}
