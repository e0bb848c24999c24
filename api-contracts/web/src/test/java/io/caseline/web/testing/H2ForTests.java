package io.caseline.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An H2 file for tests. Each Spring context gets an empty one.
 *
 * <p>A test uses it with {@code @ContextConfiguration(initializers = H2ForTests.class)}.
 */
public final class H2ForTests
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource("h2 for tests", Map.of("spring.datasource.url", newDatabase())));
  }

  /** The JDBC URL of a new, empty database. */
  public static String newDatabase() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "h2"));
      Path file = Files.createTempDirectory(folder, "test").resolve("db").toAbsolutePath();
      return "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for a test's database", e);
    }
  }
}
