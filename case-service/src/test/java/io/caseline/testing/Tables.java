package io.caseline.testing;

import io.caseline.web.database.DatabaseKind;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The tables of case-service without the service, as its migrations make them. */
public final class Tables {

  private Tables() {}

  /** A database in memory, with nothing in it; {@code shutdown} ends it. */
  public static DriverManagerDataSource nowhere() {
    return new DriverManagerDataSource(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  public static void in(DataSource database) {
    upTo("latest", database);
  }

  /**
   * The tables as they were once.
   *
   * @param version of the last migration that is made, or {@code latest}
   */
  public static void upTo(String version, DataSource database) {
    String vendor = isH2(database) ? "h2" : "postgresql";
    Flyway.configure()
        .dataSource(database)
        .locations(
            "classpath:db/migration/web",
            "classpath:db/migration/web-" + vendor,
            "classpath:db/migration/common",
            "classpath:db/migration/" + vendor)
        .target(version)
        .load()
        .migrate();
  }

  private static boolean isH2(DataSource database) {
    try {
      return DatabaseKind.of(database) == DatabaseKind.H2;
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
