package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Opens an H2 file again that could not be written, for example because the disk was full. H2 then
 * refuses everything on the connections that it has, and opens the file anew for one that it gets,
 * so those are not used again, and new ones wait for room. What was acknowledged is in the file.
 */
final class BrokenH2 implements SQLExceptionOverride {

  /**
   * H2's GENERAL_ERROR_1 (what it says when a commit cannot be written), IO_EXCEPTION_1,
   * IO_EXCEPTION_2 and DATABASE_IS_CLOSED.
   */
  private static final Set<Integer> CODES = Set.of(50000, 90028, 90031, 90098);

  private final HikariDataSource pool;
  private final H2Connections connections;

  BrokenH2(HikariDataSource pool, H2Connections connections) {
    this.pool = pool;
    this.connections = connections;
  }

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    if (!CODES.contains(failure.getErrorCode())) {
      return Override.CONTINUE_EVICT;
    }
    connections.broke();
    pool.getHikariPoolMXBean().softEvictConnections();
    return Override.MUST_EVICT;
  }
}
