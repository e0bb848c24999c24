package io.caseline.clocks.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Rings the alarms that are due, and runs what other modules want done from time to time. Every
 * node does; db-scheduler sees to it that each alarm is rung by one of them, and that those of a
 * node that died are taken over.
 *
 * <p>In the last phase: it starts when everything else runs, and is stopped before anything else
 * is.
 */
@Component
class AlarmScheduler implements SmartLifecycle {

  /** A node that says nothing for four of these is dead, and others take its alarms. */
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final int HEARTBEATS_MISSED = 4;

  /** Waited twice, the second time after an interrupt. Less than a phase may take to stop. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

  private static final Logger log = LoggerFactory.getLogger(AlarmScheduler.class);

  private final DataSource dataSource;
  private final AlarmTable alarms;
  private final AlarmTask task;
  private final InstantSource clock;
  private final DeadlinesProperties properties;
  private final List<RecurringTask<Void>> recurring;

  private @Nullable Scheduler running;

  AlarmScheduler(
      DataSource dataSource,
      AlarmTable alarms,
      MeetsDeadlines deadlines,
      InstantSource clock,
      DeadlinesProperties properties,
      MeterRegistry meters,
      List<RecurringTask<Void>> recurring) {
    this.dataSource = dataSource;
    this.alarms = alarms;
    this.clock = clock;
    this.properties = properties;
    this.recurring = List.copyOf(recurring);
    this.task = new AlarmTask(deadlines, clock, meters);
    leaveConnectionsForPeople(dataSource, properties.threads());
  }

  private static void leaveConnectionsForPeople(DataSource dataSource, int threads) {
    HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class);
    if (pool != null && threads > pool.getMaximumPoolSize() / 2) {
      throw new IllegalStateException(
          "caseline.deadlines.threads is %d: at most half of the %d connections of the pool"
              .formatted(threads, pool.getMaximumPoolSize()));
    }
  }

  @Override
  public synchronized void start() {
    if (running == null) {
      running = scheduler();
      running.start();
    }
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  /** A stopped one cannot be started again. */
  private Scheduler scheduler() {
    var builder =
        Scheduler.create(dataSource, task)
            .startTasks(recurring)
            .clock(clock::instant)
            .threads(properties.threads())
            .pollingInterval(properties.pollInterval())
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED)
            .shutdownMaxWait(LONGEST_STOP)
            // What failed is said by the task, without the words of an exception.
            .failureLogging(LogLevel.OFF, false)
            .addSchedulerListener(new Trouble());
    if (alarms.onPostgres()) {
      return builder
          .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
          .pollUsingLockAndFetch(0.5, 1.0)
          .build();
    }
    return builder.jdbcCustomization(new DefaultJdbcCustomization(false)).build();
  }

  /** Says in one line what db-scheduler's own log (switched off) says with a stack. */
  private static final class Trouble extends AbstractSchedulerListener {

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
      if (type == SchedulerEventType.UNEXPECTED_ERROR) {
        log.warn("Alarms cannot be read or written now, it is tried again");
      }
    }
  }
}
