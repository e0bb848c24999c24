package io.caseline.web.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import javax.sql.DataSource;

/**
 * How many wait for a connection. The pool's own gauge of it, {@code hikaricp.connections.pending},
 * sees only those whose turn it is.
 */
record WaitingForConnections(List<DataSource> databases) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    for (DataSource each : databases) {
      if (each instanceof FairPool pool) {
        Gauge.builder("caseline.connections.waiting", pool, FairPool::waiting)
            .description("Who waits for a connection to the database")
            .tag("pool", pool.pool().getPoolName())
            .register(registry);
      }
    }
  }
}
