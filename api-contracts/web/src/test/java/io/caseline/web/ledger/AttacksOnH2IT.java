package io.caseline.web.ledger;

import io.caseline.web.testing.H2ForTests;

class AttacksOnH2IT extends AttacksContract {

  @Override
  String newDatabase() {
    return H2ForTests.newDatabase();
  }
}
