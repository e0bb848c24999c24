package io.caseline.clocks.legal;

import io.caseline.testing.Tables;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue as the migrations load it into an empty database. */
final class CatalogueForTests {

  private CatalogueForTests() {}

  static List<LegalClock> loaded() {
    DataSource database = Tables.nowhere();
    Tables.in(database);
    var jdbc = JdbcClient.create(database);
    List<LegalClock> all = new LegalClocks(jdbc).all();
    jdbc.sql("shutdown").update();
    return all;
  }
}
