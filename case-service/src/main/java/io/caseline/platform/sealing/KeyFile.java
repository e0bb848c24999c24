package io.caseline.platform.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The file with the keys that wrap other keys: a keyset in Tink's JSON form, so that Tink's own
 * tool {@code tinkey} reads it too. One key is the primary one, which wraps; all of them unwrap.
 * Readable by its owner only; always replaced as a whole, so that nobody ever reads half of it.
 */
final class KeyFile {

  private final Path file;

  KeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  KeysetHandle read() {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    } catch (IOException cannot) {
      throw new UncheckedIOException(file + " cannot be read", cannot);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(file + " is not a file of keys", broken);
    }
  }

  /** Makes it with one key. Another process that does the same at the same time may be first. */
  void create() {
    try {
      Path aside =
          written(
              KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
      try {
        Files.createLink(file, aside);
      } catch (FileAlreadyExistsException othersWereFirst) {
        // theirs is as good
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(file + " cannot be made", cannot);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is not there", impossible);
    }
  }

  /** Adds a new key and makes it the primary one. Tells its id. */
  String rotate() {
    try {
      KeysetHandle rotated =
          KeysetHandle.newBuilder(read())
              .setConfiguration(AeadConfig2026.get())
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build();
      replace(rotated);
      return id(rotated.getPrimary());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is not there", impossible);
    }
  }

  /** Takes an old key out. What is still wrapped with it, in any backup too, is lost with it. */
  void drop(String id) {
    KeysetHandle keys = read();
    if (!ids(keys).contains(id)) {
      throw new IllegalStateException("There is no key " + id + " in " + file);
    }
    try {
      var remaining = KeysetHandle.newBuilder(keys).setConfiguration(AeadConfig2026.get());
      for (int i = 0; i < keys.size(); i++) {
        if (id(keys.getAt(i)).equals(id)) {
          remaining.deleteAt(i);
        }
      }
      replace(remaining.build());
    } catch (GeneralSecurityException noPrimary) {
      throw new IllegalStateException("The primary key cannot be dropped", noPrimary);
    }
  }

  /** The ids of its keys, the primary one first. */
  static List<String> ids(KeysetHandle keys) {
    List<String> ids = new ArrayList<>();
    ids.add(id(keys.getPrimary()));
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.getAt(i).isPrimary()) {
        ids.add(id(keys.getAt(i)));
      }
    }
    return ids;
  }

  /** As Tink's tools print it. */
  static String id(KeysetHandle.Entry key) {
    return Integer.toUnsignedString(key.getId());
  }

  private void replace(KeysetHandle keys) {
    try {
      Files.move(
          written(keys), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannot) {
      throw new UncheckedIOException(file + " cannot be written", cannot);
    }
  }

  private Path written(KeysetHandle keys) throws IOException {
    Path folder = file.getParent();
    Files.createDirectories(folder, ownerOnly("rwx------"));
    Path aside = Files.createTempFile(folder, "keys", ".json", ownerOnly("rw-------"));
    try {
      return Files.writeString(
          aside,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("these keys cannot be written", impossible);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
