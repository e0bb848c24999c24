package io.caseline.platform.projections;

import io.caseline.web.problem.Causes;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.AxonTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Failures that pass by themselves: a database that is away or full, a lock that was not got, a
 * lost race.
 */
final class Passing {

  /** Classes of SQL states: connection, rollback, resources, objects in use, operator, system. */
  private static final Set<String> STATE_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

  /** H2: lock time-outs, concurrent updates, a database closed or out of disk. */
  private static final Set<Integer> H2_CODES =
      Set.of(50200, 57014, 90007, 90020, 90026, 90028, 90031, 90067, 90098, 90108, 90121, 90131);

  private Passing() {}

  static boolean isBehind(Throwable failure) {
    return Causes.of(failure).anyMatch(Passing::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return switch (cause) {
      case AxonTransientException passing -> true;
      case TransientDataAccessException passing -> true;
      case RecoverableDataAccessException recoverable -> true;
      case DataAccessResourceFailureException away -> true;
      case CannotCreateTransactionException away -> true;
      case SQLTransientException passing -> true;
      case SQLRecoverableException recoverable -> true;
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
