package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool that gives its connections to those who ask in the order in which they ask. HikariCP by
 * itself offers a connection to the one who has waited longest, but whoever asks before that one
 * has woken up takes it, and the one who waited goes to the end of the line. With many callers on
 * few processors some waited for seconds while others were served at once, until their time was
 * over and they were refused.
 *
 * <p>There are as many turns as connections. Who has a turn finds a connection that is free, or
 * makes one, and keeps the turn until the connection is closed.
 */
final class FairPool extends DelegatingDataSource {

  private final HikariDataSource pool;
  private final Semaphore turns;

  FairPool(HikariDataSource pool) {
    super(pool);
    this.pool = pool;
    this.turns = new Semaphore(pool.getMaximumPoolSize(), true);
  }

  HikariDataSource pool() {
    return pool;
  }

  /** How many wait for their turn. */
  int waiting() {
    return turns.getQueueLength();
  }

  /**
   * Waits for a turn as long as the pool lets wait for a connection, and then for the connection.
   *
   * @throws SQLTransientConnectionException when the time is over
   */
  @Override
  public Connection getConnection() throws SQLException {
    awaitTurn();
    try {
      return GivenBackOnce.of(pool.getConnection(), turns::release);
    } catch (SQLException | RuntimeException | Error none) {
      turns.release();
      throw none;
    }
  }

  /** As the pool itself: it knows one user only. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return pool.getConnection(user, password);
  }

  private void awaitTurn() throws SQLException {
    try {
      if (!turns.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException(
            "No connection became free within %d ms".formatted(pool.getConnectionTimeout()));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("Stopped while waiting for a connection", stopping);
    }
  }
}
