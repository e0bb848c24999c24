package io.caseline.web.idempotency;

import io.caseline.web.problem.Causes;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells a command that failed because another was faster, which will do better at the next attempt,
 * from one that failed. By name where the library is not on every service's path.
 */
final class LostRace {

  private static final Set<String> NAMES =
      Set.of(
          "org.axonframework.modelling.command.ConcurrencyException",
          "jakarta.persistence.OptimisticLockException",
          "jakarta.persistence.PessimisticLockException",
          "jakarta.persistence.LockTimeoutException");

  /** Serialization failure and deadlock, in every database that follows the standard. */
  private static final Set<String> SQL_STATES = Set.of("40001", "40P01");

  /** H2: the row was changed meanwhile, the row is locked. */
  private static final Set<Integer> H2_CODES = Set.of(90131, 50200);

  private static final String DUPLICATE = "23505";

  /** Its unique keys are how an event store finds two writers of one sequence number. */
  private static final String EVENTS = "domain_event_entry";

  private LostRace() {}

  static boolean isBehind(Throwable failure) {
    return Causes.of(failure).anyMatch(LostRace::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return cause instanceof ConcurrencyFailureException
        || NAMES.contains(cause.getClass().getName())
        || (cause instanceof SQLException sql && isOne(sql));
  }

  private static boolean isOne(SQLException sql) {
    String state = String.valueOf(sql.getSQLState());
    return SQL_STATES.contains(state)
        || H2_CODES.contains(sql.getErrorCode())
        || (state.equals(DUPLICATE)
            && String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains(EVENTS));
  }
}
