package io.caseline.tools.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where and on what the services run.
 *
 * @param home the folder that Caseline was built in
 * @param logs the folder for what the services print
 * @param databaseOf the JDBC URL for a service, by its name
 * @param properties further Spring properties for both, as {@code --name=value}
 */
public record Setting(
    Path home, Ports ports, Path logs, UnaryOperator<String> databaseOf, List<String> properties) {

  public Setting {
    properties = List.copyOf(properties);
  }

  /** On H2 files, beside the logs. */
  public static Setting onFiles(Path home, Ports ports, Path folder, String... properties) {
    return new Setting(
        home,
        ports,
        folder,
        service -> "jdbc:h2:file:" + folder.resolve(service).toAbsolutePath(),
        List.of(properties));
  }

  Path jarOf(String service) {
    return new Home(home).jarOf(service);
  }
}
