package io.caseline.web.database;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Which of the two databases a service runs on, where they have to be spoken to differently. */
public enum DatabaseKind {
  H2,
  POSTGRESQL;

  /**
   * Asks the database.
   *
   * @throws MetaDataAccessException when it does not answer
   */
  public static DatabaseKind of(DataSource dataSource) throws MetaDataAccessException {
    String product =
        JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
    return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL ? POSTGRESQL : H2;
  }
}
