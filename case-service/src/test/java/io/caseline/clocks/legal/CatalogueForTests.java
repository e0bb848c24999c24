package io.caseline.clocks.legal;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The catalogue as the migrations load it into an empty database. */
final class CatalogueForTests {

  private CatalogueForTests() {}

  static List<LegalClock> loaded() {
    var database =
        new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure()
        .dataSource(database)
        .locations(
            "classpath:db/migration/web",
            "classpath:db/migration/web-h2",
            "classpath:db/migration/common",
            "classpath:db/migration/h2")
        .load()
        .migrate();
    var jdbc = JdbcClient.create(database);
    List<LegalClock> all = new LegalClocks(jdbc).all();
    jdbc.sql("shutdown").update();
    return all;
  }
}
