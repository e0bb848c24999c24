package io.caseline.web.ledger;

import io.caseline.web.testing.PostgresForTests;

class AttacksOnPostgresIT extends AttacksContract {

  @Override
  String newDatabase() {
    return PostgresForTests.newDatabase();
  }
}
