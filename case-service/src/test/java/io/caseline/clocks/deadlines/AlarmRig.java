package io.caseline.clocks.deadlines;

import com.zaxxer.hikari.HikariDataSource;
import io.caseline.testing.Tables;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** A node with nothing in it but alarms, on a database of its own or on another node's. */
final class AlarmRig implements AutoCloseable {

  final HikariDataSource pool = new HikariDataSource();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final AlarmTable alarms;
  final TransactionTemplate transaction;
  final JdbcClient jdbc;
  final AlarmScheduler scheduler;

  AlarmRig(String url, Clock clock, MeetsDeadlines deadlines) {
    pool.setJdbcUrl(url);
    pool.setConnectionTimeout(1_000);
    pool.setMinimumIdle(1);
    Tables.in(pool);
    jdbc = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    try {
      alarms = new AlarmTable(jdbc, pool);
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException(e);
    }
    scheduler =
        new AlarmScheduler(
            pool,
            alarms,
            deadlines,
            clock,
            new DeadlinesProperties(Duration.ofMillis(20), 4),
            meters,
            List.of());
  }

  /** The ids of all alarms that there are. */
  List<String> ids() {
    return jdbc.sql("select task_instance from scheduled_tasks order by task_instance")
        .query(String.class)
        .list();
  }

  double failures() {
    return meters.counter("caseline.deadlines.failures").count();
  }

  /** Never to be heard of again: what it had is left as it is. */
  void loseDatabase() {
    pool.close();
  }

  @Override
  public void close() {
    scheduler.stop();
    pool.close();
  }
}
