package io.caseline.web.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A real PostgreSQL for tests, from binaries that Maven brings: no Docker, no installation. One
 * server for the whole test run, listening on loopback; each Spring context gets an empty database
 * of its own.
 *
 * <p>A test uses it with {@code @ContextConfiguration(initializers = PostgresForTests.class)}.
 */
public final class PostgresForTests
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "postgres for tests", Map.of("spring.datasource.url", newDatabase())));
  }

  /** The JDBC URL of a new, empty database. */
  public static String newDatabase() {
    return newDatabase("");
  }

  /**
   * The JDBC URL of a new, empty database that is made differently.
   *
   * @param options of {@code create database}
   */
  public static String newDatabase(String options) {
    String name = "test" + DATABASES.incrementAndGet();
    EmbeddedPostgres server = Server.RUNNING;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " " + options);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create a database for a test", e);
    }
    return server.getJdbcUrl("postgres", name);
  }

  /**
   * Started by the first test that asks, stopped with the JVM: after the Spring contexts, which
   * would otherwise wait for a database that is gone.
   */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot start the embedded PostgreSQL", e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot stop the embedded PostgreSQL", e);
      }
    }
  }
}
