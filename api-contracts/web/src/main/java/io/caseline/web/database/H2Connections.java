package io.caseline.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a pool gets its connections to H2 from: {@link UncountedH2} is told of each. */
final class H2Connections extends DelegatingDataSource {

  H2Connections(String url, Properties properties) {
    super(opening(url, properties));
  }

  private static DataSource opening(String url, Properties properties) {
    DriverManagerDataSource opening = new DriverManagerDataSource(url);
    opening.setConnectionProperties(properties);
    return opening;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return remembered(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return remembered(super.getConnection(user, password));
  }

  private static Connection remembered(Connection connection) throws SQLException {
    UncountedH2.remember(connection);
    return connection;
  }
}
