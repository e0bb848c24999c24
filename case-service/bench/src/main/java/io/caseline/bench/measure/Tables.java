package io.caseline.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What was filled is left as a database is that has been in use. */
final class Tables {

  private Tables() {}

  /**
   * Has PostgreSQL tidy up and count what there is, so that it plans with what it knows. It does so
   * by itself, within minutes; the measures begin when it has, on both sides.
   */
  static void count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }
}
