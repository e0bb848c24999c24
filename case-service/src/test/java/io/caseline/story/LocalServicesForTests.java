package io.caseline.story;

import io.caseline.tools.launch.LocalServices;
import io.caseline.tools.launch.Ports;
import io.caseline.tools.launch.Setting;
import io.caseline.web.testing.H2ForTests;
import io.caseline.web.testing.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Both services as people run them: from their jars, as processes of their own. */
final class LocalServicesForTests {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private static LocalServices onH2;

  private LocalServicesForTests() {}

  /** On H2 files. Shared by all tests of a run; they end with it. */
  static synchronized LocalServices onH2() throws IOException, InterruptedException {
    if (onH2 == null) {
      onH2 = start(H2ForTests::newDatabase);
    }
    return onH2;
  }

  static LocalServices onPostgres() throws IOException, InterruptedException {
    return start(PostgresForTests::newDatabase);
  }

  private static LocalServices start(Supplier<String> newDatabase)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(Path.of("target"), "services").toAbsolutePath();
    List<String> keys =
        List.of(
            "--caseline.dev.signing-key=" + folder.resolve("signing-key.json"),
            "--caseline.keys.file=" + folder.resolve("keys.json"),
            "--caseline.ledger.key-file=" + folder.resolve("ledger.key"));
    return LocalServices.start(
        new Setting(HOME, Ports.free(), folder, service -> newDatabase.get(), keys), System.out);
  }
}
