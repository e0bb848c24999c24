package io.caseline.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The files of this repository, by their paths from its top. */
final class Repository {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  static Path file(String path) {
    return TOP.resolve(path);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String path) {
    return read(file(path));
  }

  static Map<String, Object> yaml(String path) {
    return new Yaml().load(read(path));
  }

  /** The pages people read: everything in docs, and those at the top. */
  static List<Path> pages() {
    return Stream.concat(below("docs", ".md"), Stream.of(file("README.md"), file("CHANGELOG.md")))
        .toList();
  }

  /** The main sources of all modules. */
  static Stream<Path> sources() {
    return Stream.of("api-contracts", "member-service", "case-service")
        .flatMap(module -> below(module, ".java"))
        .filter(file -> file.toString().contains("src/main/java"));
  }

  static Stream<Path> below(String folder, String suffix) {
    try (Stream<Path> files = Files.walk(file(folder))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return TOP.relativize(file).toString();
  }
}
