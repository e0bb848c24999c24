package io.caseline.tools.launch;

import io.caseline.tools.Arguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that Caseline was checked out to and built in. The launcher script names it. */
public record Home(Path root) {

  public static Home ofThisProcess() {
    String root = System.getProperty("caseline.home");
    if (root == null) {
      throw new Arguments.Wrong(
          "Use ./caseline, which starts the services too, or name running ones with"
              + " --case-service and --member-service");
    }
    return new Home(Path.of(root));
  }

  /** The jar of a service, once it is built. */
  public Path jarOf(String service) {
    return root.resolve(service).resolve("target").resolve(service + ".jar");
  }

  /** Where the databases and logs of {@code ./caseline up} stay from one time to the next. */
  Path data() {
    return created(root.resolve("data"));
  }

  /** An empty folder beside them: what lay there from the last time is deleted. */
  public Path freshData(String name) {
    Path folder = root.resolve("data").resolve(name);
    if (Files.exists(folder)) {
      try (Stream<Path> content = Files.walk(folder)) {
        for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return created(folder);
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
