package io.caseline.web.ledger;

import io.caseline.web.testing.H2ForTests;

class LedgerOnH2IT extends LedgerContract {

  @Override
  String newDatabase() {
    return H2ForTests.newDatabase();
  }
}
