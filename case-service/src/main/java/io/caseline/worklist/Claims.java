package io.caseline.worklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseline.web.database.DatabaseKind;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees to it that of all who take the next case at once, each takes another one, and that nobody
 * waits for anybody: who meets a case that somebody is about to take goes on to the next.
 *
 * <p>On one node memory tells; between nodes, which share a PostgreSQL, a lock that is on no row.
 * Locking rows of the list would collide with the projection, which locks them as it writes: a
 * caller would be sent away from a queue that is not empty.
 */
@Component
class Claims {

  /** Longer than the list is behind, most of the time, and short enough to be wrong for. */
  private static final Duration OF_LATE = Duration.ofSeconds(2);

  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

  /** The rows of cases that were found to be taken, as they were then. */
  private final Set<UnassignedCases.Row> takenOfLate =
      Collections.newSetFromMap(
          Caffeine.newBuilder()
              .expireAfterWrite(OF_LATE)
              .<UnassignedCases.Row, Boolean>build()
              .asMap());

  private final JdbcClient jdbc;
  private final boolean postgres;

  Claims(JdbcClient jdbc, DataSource dataSource) throws MetaDataAccessException {
    this.jdbc = jdbc;
    postgres = DatabaseKind.of(dataSource) == DatabaseKind.POSTGRESQL;
  }

  /** False when it is known here that the case is taken, or that somebody is about to take it. */
  boolean mayBegin(UnassignedCases.Row row) {
    return !takenOfLate.contains(row) && !underWay.contains(row.caseId());
  }

  /** The case is taken, though its row does not say so yet. */
  void foundTaken(UnassignedCases.Row row) {
    takenOfLate.add(row);
  }

  /**
   * Keeps others from taking this case until the transaction at hand is over; false when somebody
   * else is about to take it. Somebody may have taken it the moment before: what is read of it from
   * now on tells.
   */
  boolean begin(UnassignedCases.Row row) {
    if (!underWay.add(row.caseId())) {
      return false;
    }
    var claim = new Claim(row);
    TransactionSynchronizationManager.registerSynchronization(claim);
    claim.isOurs = !postgres || isLocked(row.caseId());
    return claim.isOurs;
  }

  private boolean isLocked(UUID caseId) {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(caseId.getLeastSignificantBits())
        .query(Boolean.class)
        .single();
  }

  /** Until its transaction is over. */
  private final class Claim implements TransactionSynchronization {
    private final UnassignedCases.Row row;
    private boolean isOurs;

    Claim(UnassignedCases.Row row) {
      this.row = row;
    }

    @Override
    public void afterCompletion(int status) {
      if (isOurs && status == STATUS_COMMITTED) {
        foundTaken(row);
      }
      underWay.remove(row.caseId());
    }
  }
}
