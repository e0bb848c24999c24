package io.caseline.web.ledger;

import java.nio.file.Path;

/** The logs were signed before, and the key is not where it should be. */
final class MissingKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;

  MissingKeyException(Path file) {
    super("The logs in this database are signed, and the key that signs them is not at " + file);
    this.file = file.toAbsolutePath().toString();
  }

  String file() {
    return file;
  }
}
