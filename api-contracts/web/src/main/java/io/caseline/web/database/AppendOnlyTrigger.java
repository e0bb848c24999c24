package io.caseline.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses, on H2, a statement that would change or remove rows. Named in migrations. */
public final class AppendOnlyTrigger implements Trigger {

  private static final String RESTRICT_VIOLATION = "23001";

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    throw new SQLException("These rows are never changed or removed.", RESTRICT_VIOLATION);
  }
}
