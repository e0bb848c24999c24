package io.caseline.web.access;

import java.time.Instant;
import java.util.List;

/** Somebody reads a case; of whom, the test says. */
final class AccessForTests {

  private AccessForTests() {}

  static Access ofACase() {
    return new Access(
        Instant.EPOCH,
        "ana",
        "csr",
        null,
        null,
        "GET /v1/cases/{caseId}",
        "A case",
        List.of(),
        List.of(),
        null,
        null,
        "127.0.0.1",
        "0af7651916cd43dd8448eb211c80319c");
  }
}
