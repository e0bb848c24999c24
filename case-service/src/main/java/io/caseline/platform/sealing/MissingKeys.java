package io.caseline.platform.sealing;

import java.nio.file.Path;

/** Something is sealed, and the keys to it are not there. */
final class MissingKeys extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;

  MissingKeys(Path file) {
    super("the keys that wrap the keys of members are not in " + file);
    this.file = file;
  }

  Path file() {
    return file;
  }
}
