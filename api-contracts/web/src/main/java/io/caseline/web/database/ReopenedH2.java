package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.caseline.web.Recurring;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Opens an H2 file again that could not be written, for example because the disk was full. H2 then
 * refuses everything until the last connection is gone, which in a pool never happens by itself.
 * What was acknowledged is in the file.
 */
final class ReopenedH2 extends Recurring {

  private static final Logger log = LoggerFactory.getLogger(ReopenedH2.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  /** Statements that are under way fail at once, and give their connections back. */
  private static final int MOST_LOOKS_FOR_CONNECTIONS = 200;

  private static final long BETWEEN_LOOKS_FOR_CONNECTIONS_NANOS = 25_000_000;

  /** H2's DATABASE_IS_CLOSED. */
  private static final int CLOSED = 90098;

  private final ObjectProvider<HikariDataSource> pools;

  ReopenedH2(ObjectProvider<HikariDataSource> pools) {
    super("reopened-h2", LONGEST_STOP);
    this.pools = pools;
  }

  /** On another database there is nothing to do. */
  @Override
  public boolean isAutoStartup() {
    return pool().isPresent();
  }

  @Override
  protected Duration pause() {
    return BETWEEN_LOOKS;
  }

  @Override
  protected void once() {
    pool().filter(ReopenedH2::isBroken).ifPresent(ReopenedH2::reopen);
  }

  private Optional<HikariDataSource> pool() {
    return pools.stream().filter(it -> DurableH2.isH2(it.getJdbcUrl())).findFirst();
  }

  private static boolean isBroken(HikariDataSource pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");
      return false;
    } catch (SQLException failure) {
      return failure.getErrorCode() == CLOSED;
    }
  }

  /** Nobody gets a connection until all are gone. */
  private static void reopen(HikariDataSource pool) {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    connections.suspendPool();
    try {
      for (int i = 0;
          i < MOST_LOOKS_FOR_CONNECTIONS && connections.getTotalConnections() > 0;
          i++) {
        connections.softEvictConnections();
        LockSupport.parkNanos(BETWEEN_LOOKS_FOR_CONNECTIONS_NANOS);
      }
      log.warn("The database file could not be written; it is opened again");
    } finally {
      connections.resumePool();
    }
  }
}
