package io.caseline.platform.projections;

import io.caseline.web.problem.Causes;
import io.caseline.web.problem.Outage;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.AxonTransientException;

/**
 * Failures that pass by themselves: a database that is away or full, a lock that was not got, a
 * lost race.
 */
final class Passing {

  /** Classes of SQL states: rollback, objects in use. */
  private static final Set<String> STATE_CLASSES = Set.of("40", "55");

  /** H2: lock time-outs, concurrent updates. */
  private static final Set<Integer> H2_CODES = Set.of(50200, 90131);

  private Passing() {}

  static boolean isBehind(Throwable failure) {
    return Outage.isBehind(failure) || Causes.of(failure).anyMatch(Passing::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return switch (cause) {
      case AxonTransientException passing -> true;
      case SQLTransientException passing -> true;
      case SQLException sql -> isOne(sql);
      default -> false;
    };
  }

  private static boolean isOne(SQLException sql) {
    String state = sql.getSQLState();
    return H2_CODES.contains(sql.getErrorCode())
        || (state != null && state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2)));
  }
}
