package io.caseline.web.ledger;

import io.caseline.proof.note.SigningKey;
import io.caseline.proof.note.VerifierKey;
import io.caseline.web.Ids;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The service's signing key. Each of its logs signs with it under a name of its own, which is the
 * log's origin: {@code <key's name>/<log>}.
 */
final class LedgerKey {

  private final SigningKey key;
  private final List<VerifierKey> former;

  private LedgerKey(SigningKey key, List<VerifierKey> former) {
    this.key = key;
    this.former = List.copyOf(former);
  }

  /** Reads the key, and makes it where nothing was ever signed. */
  static LedgerKey of(LedgerProperties properties, String application, CheckpointTable signed) {
    Path configured = properties.keyFile();
    Path path = configured == null ? usual(application) : configured;
    KeyFile file = new KeyFile(path);
    if (!file.exists()) {
      if (signed.any()) {
        throw new MissingKeyException(path);
      }
      String origin = properties.origin();
      String name = origin == null ? application + "/" + random() : origin;
      file.make(() -> SigningKey.generate(name));
    }
    return new LedgerKey(
        file.read(), properties.formerKeys().stream().map(VerifierKey::parse).toList());
  }

  /** For trying things out; an installation says where its keys are. */
  private static Path usual(String application) {
    return Path.of(System.getProperty("user.home"), ".caseline", application + "-ledger.key");
  }

  /** Two installations never have logs of one name. */
  private static String random() {
    String id = Ids.next().toString();
    return id.substring(id.length() - 8);
  }

  SigningKey of(String logName) {
    return key.named(key.verifier().name() + "/" + logName);
  }

  /** All whose signatures count for this log: the present key and those before it. */
  List<VerifierKey> trusted(String logName) {
    return Stream.concat(Stream.of(of(logName).verifier()), former.stream()).toList();
  }
}
