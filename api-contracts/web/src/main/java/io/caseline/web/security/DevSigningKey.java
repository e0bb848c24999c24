package io.caseline.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.caseline.web.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key that signs development tokens. Both services start at once and whoever comes first makes
 * it: written aside, then linked into place, so that nobody ever reads half a key and nobody's key
 * is overwritten.
 */
final class DevSigningKey {

  private DevSigningKey() {}

  static ECKey in(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return ECKey.parse(Files.readString(file));
    } catch (IOException cannot) {
      throw new UncheckedIOException("cannot read or make the signing key " + file, cannot);
    } catch (ParseException | JOSEException broken) {
      throw new IllegalStateException(file + " is not a signing key; delete it", broken);
    }
  }

  private static void create(Path file) throws IOException, JOSEException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, ownerOnly("rwx------"));
    Path aside = Files.createTempFile(folder, "dev-signing-key", ".json", ownerOnly("rw-------"));
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID(Ids.next().toString()).generate();
      Files.writeString(aside, key.toJSONString());
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException othersWereFirst) {
      // theirs is as good
    } finally {
      Files.deleteIfExists(aside);
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
