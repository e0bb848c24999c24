package io.caseline.tools.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * A service's jar in the form that starts fastest: its libraries beside it instead of inside, and
 * with what the JVM learned of them in an earlier run (its AOT cache, JEP 514 and 515). As long as
 * that has not been made, the jar itself is started.
 */
public final class Unpacked {

  private final Path original;
  private final Path folder;

  private Unpacked(Path original) {
    this.original = original;
    this.folder = original.resolveSibling("unpacked");
  }

  public static Unpacked of(Path jar) {
    return new Unpacked(jar);
  }

  /** What to start: the jar, or what it was unpacked to if that is not older. */
  public Path jar() {
    return isNewer(unpackedJar()) ? unpackedJar() : original;
  }

  /** The options for the JVM that go with it. */
  public List<String> jvm() {
    return isNewer(unpackedJar()) && isNewer(cache())
        // Without its remarks on single stubs that it could not use.
        ? List.of("-XX:AOTCache=" + cache(), "-Xlog:aot*=error")
        : List.of();
  }

  /** The options of the run that others start fast after: it writes the cache at its end. */
  List<String> learning() {
    return List.of("-XX:AOTCacheOutput=" + cache());
  }

  /** What the JVM has learned; made by a run with {@link #learning()}. */
  public Path cache() {
    return folder.resolve("learned.aot");
  }

  /**
   * Unpacks the jar anew; what was learned of an older one goes.
   *
   * @throws ServiceFailed when it is no jar that can be unpacked
   */
  public void unpack() throws InterruptedException {
    try {
      Files.deleteIfExists(cache());
      Process unpacking =
          new ProcessBuilder(
                  ServiceProcess.java(),
                  "-Djarmode=tools",
                  "-jar",
                  original.toString(),
                  "extract",
                  "--force",
                  "--destination",
                  folder.toString())
              .inheritIO()
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (unpacking.waitFor() != 0) {
        throw new ServiceFailed(original + " could not be unpacked");
      }
      // It keeps the time of the jar inside the jar, which says nothing.
      Files.setLastModifiedTime(unpackedJar(), FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path unpackedJar() {
    return folder.resolve(original.getFileName());
  }

  private boolean isNewer(Path file) {
    try {
      return Files.exists(file)
          && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(original)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
