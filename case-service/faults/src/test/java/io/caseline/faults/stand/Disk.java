package io.caseline.faults.stand;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A small disk that can be filled: a file system in memory, which takes root to mount. Where that
 * is not allowed it is a folder like any other.
 */
public final class Disk implements AutoCloseable {

  private final Path folder;
  private final boolean small;

  private Disk(Path folder, boolean small) {
    this.folder = folder;
    this.small = small;
  }

  public static Disk of(int megabytes, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return new Disk(folder, mounted);
  }

  public Path folder() {
    return folder;
  }

  /** Whether it can be filled without harm to anything else. */
  public boolean isSmall() {
    return small;
  }

  /** Leaves no byte. */
  public void fill() throws IOException {
    try (OutputStream out =
        Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      fill(out, new byte[1 << 20]);
      fill(out, new byte[1 << 12]);
    }
  }

  public void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  /** Waits for those who have files on it and are just ending. */
  @Override
  public void close() {
    if (small) {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> run("umount", folder.toString()));
    }
  }

  private static void fill(OutputStream out, byte[] block) {
    try {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // as wanted
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
