package io.caseline.platform.store;

import io.caseline.web.database.DatabaseKind;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets events be read that are on disk only.
 *
 * <p>H2 shows what is committed a moment before it writes it. If it cannot write, the file is
 * opened again without that, and gives the same positions to other events: a projection that had
 * gone past them would never show those. So on H2 a reading ends with a checkpoint, which waits for
 * what is being written and fails with it. PostgreSQL shows nothing that is not in its log.
 */
@Component
final class OnDisk {

  private final JdbcTemplate jdbc;
  private final TransactionManager transactions;
  private final boolean showsEarly;

  OnDisk(DataSource database, TransactionManager transactions) throws MetaDataAccessException {
    this.jdbc = new JdbcTemplate(database);
    this.transactions = transactions;
    this.showsEarly = DatabaseKind.of(database) == DatabaseKind.H2;
  }

  /** What is read, with the connection of the transaction at hand. */
  <T> T only(Supplier<T> reading) {
    return showsEarly ? transactions.fetchInTransaction(() -> written(reading)) : reading.get();
  }

  private <T> T written(Supplier<T> reading) {
    T read = reading.get();
    jdbc.execute("checkpoint");
    return read;
  }
}
