package io.caseline.web.ledger;

import io.caseline.proof.note.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * The file with the key that signs. It is made once, before anything was signed: written aside,
 * then linked into place, so that of several processes that start together one wins and all read
 * the same key.
 */
final class KeyFile {

  private final Path file;

  KeyFile(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  SigningKey read() {
    try {
      return SigningKey.parse(Files.readString(file));
    } catch (IOException cannot) {
      throw new UncheckedIOException("The key of the ledger cannot be read: " + file, cannot);
    } catch (IllegalArgumentException broken) {
      throw new IllegalStateException(file + " holds no signing key.", broken);
    }
  }

  void make(Supplier<SigningKey> key) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "ledger", ".key", ownerOnly());
      try {
        Files.writeString(aside, key.get().secret() + "\n");
        Files.createLink(file, aside);
      } catch (FileAlreadyExistsException anotherWasFirst) {
        // theirs is as good
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException("The key of the ledger cannot be made: " + file, cannot);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
