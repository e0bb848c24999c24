package io.caseline.web.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that is away, full or too slow, which passes, from a mistake of ours, which does
 * not. Looks at SQL states as well, because a connection can die inside a commit, where nothing
 * translates the exception.
 */
public final class Outage {

  /** SQL state classes: connection, insufficient resources, operator intervention, system error. */
  private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57", "58");

  /**
   * Nothing can be written for now: a standby that was the primary, or a server that protects what
   * is left of its disk.
   */
  private static final String READ_ONLY = "25006";

  /** H2: closed, broken, out of disk or memory, locked, timed out. */
  private static final Set<Integer> H2_CODES =
      Set.of(90007, 90020, 90026, 90028, 90031, 90067, 90098, 90108, 90121, 57014);

  /** H2's GENERAL_ERROR_1: of a store that cannot be written, or of anything else. */
  private static final int H2_GENERAL = 50000;

  /**
   * HikariCP says so, without a state, of a connection that it has taken away because it broke: a
   * transaction that lost it meets this when it is rolled back.
   */
  private static final String TAKEN_AWAY = "Connection is closed";

  private Outage() {}

  public static boolean isBehind(Throwable failure) {
    return Causes.of(failure).anyMatch(Outage::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return switch (cause) {
      case CannotCreateTransactionException noTransaction -> true;
      case DataAccessResourceFailureException noConnection -> true;
      case QueryTimeoutException slow -> true;
      case RecoverableDataAccessException recoverable -> true;
      case TransientDataAccessException passing -> true;
      case SQLTransientConnectionException poolEmpty -> true;
      case SQLRecoverableException recoverable -> true;
      case SQLException sql -> isOne(sql);
      default -> false;
    };
  }

  private static boolean isOne(SQLException sql) {
    String state = sql.getSQLState();
    return (state != null && state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2)))
        || READ_ONLY.equals(state)
        || H2_CODES.contains(sql.getErrorCode())
        || (sql.getErrorCode() == H2_GENERAL && sql.getCause() instanceof MVStoreException)
        || (state == null && TAKEN_AWAY.equals(sql.getMessage()));
  }
}
