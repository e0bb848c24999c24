package io.caseline.platform.store;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Tells an append that lost against another one from an append that failed. Two transactions that
 * add to one case collide on the case's next sequence number; the database says so in one of
 * several ways, and all of them mean: decide again on what is there now.
 */
final class LostRace implements PersistenceExceptionResolver {

  /**
   * Unique key, serialization failure and deadlock (PostgreSQL); concurrent update and lock
   * time-out (H2).
   */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "90131", "HYT00");

  @Override
  public boolean isDuplicateKeyViolation(Exception failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
