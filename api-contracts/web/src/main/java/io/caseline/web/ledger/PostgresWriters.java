package io.caseline.web.ledger;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * On PostgreSQL, the transactions of all nodes. Drawing from a sequence takes a lock on it that
 * only writers take, kept until the transaction ends; it is seen here before the number is drawn.
 * Whoever only reads, a backup of hours for example, holds up nothing. A transaction becomes
 * visible to others before it gives its locks back, so what is read after it has gone from here has
 * its rows.
 */
final class PostgresWriters implements RunningWriters {

  private final JdbcClient jdbc;

  PostgresWriters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> now() {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct virtualtransaction from pg_locks
                where locktype = 'relation' and mode = 'RowExclusiveLock'
                  and database = (select oid from pg_database where datname = current_database())
                  and pid is distinct from pg_backend_pid()
                """)
            .query(String.class)
            .list());
  }
}
