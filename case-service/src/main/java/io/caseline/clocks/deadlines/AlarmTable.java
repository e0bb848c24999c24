package io.caseline.clocks.deadlines;

import io.caseline.cases.clock.Alarms;
import io.caseline.web.database.DatabaseKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * db-scheduler's table, written in the transaction of the caller: an alarm is there if, and only
 * if, the events that ask for it are.
 *
 * <p>db-scheduler's own client would look before it writes and would learn from a failed INSERT
 * that it was too late. That is a round trip more, and PostgreSQL takes nothing in a transaction in
 * which a statement failed.
 *
 * <p>An alarm that rings while it is set once more is marked anew, so that whoever rings it does
 * not take it away: see {@link AlarmTask}.
 */
@Component
class AlarmTable implements Alarms {

  /** One that is being rung stays: it will find that nothing is due. */
  private static final String REMOVE =
      """
      delete from scheduled_tasks
      where task_name = 'alarm' and task_instance = :from and picked = false
      """;

  private static final String SET_ON_POSTGRES =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      values ('alarm', :to, :at, false, 1)
      on conflict (task_name, task_instance) do update
      set execution_time = excluded.execution_time, picked = false, picked_by = null,
        last_heartbeat = null, version = scheduled_tasks.version + 1
      """;

  /** One round trip for both. */
  private static final String MOVE_ON_POSTGRES =
      """
      with removed as (%s)
      %s
      """
          .formatted(REMOVE, SET_ON_POSTGRES);

  private static final String SET_ON_H2 =
      """
      merge into scheduled_tasks t using (values (:to, :at)) as wanted (id, at)
      on t.task_name = 'alarm' and t.task_instance = wanted.id
      when matched then update set execution_time = wanted.at, picked = false, picked_by = null,
        last_heartbeat = null, version = t.version + 1
      when not matched then
        insert (task_name, task_instance, execution_time, picked, version)
        values ('alarm', wanted.id, wanted.at, false, 1)
      """;

  private static final String ENSURE =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select 'alarm', :to, :at, false, 1
      where not exists (
        select 1 from scheduled_tasks where task_name = 'alarm' and task_instance = :to)
      """;

  /**
   * An alarm that failed is to be rung a little later, but it was due when its name says: therefore
   * also those that come soon.
   */
  private static final String OLDEST_DUE =
      """
      select min(due) from (
        select cast(substring(task_instance from 38) as bigint) as due from scheduled_tasks
        where task_name = 'alarm' and execution_time <= :soon) alarms
      where due <= :now
      """;

  private final JdbcClient jdbc;
  private final boolean postgres;

  AlarmTable(JdbcClient jdbc, DataSource dataSource) throws MetaDataAccessException {
    this.jdbc = jdbc;
    postgres = DatabaseKind.of(dataSource) == DatabaseKind.POSTGRESQL;
  }

  @Override
  public void move(UUID caseId, @Nullable Instant from, @Nullable Instant to) {
    if (to == null) {
      remove(caseId, from);
    } else if (postgres) {
      moveOnPostgres(caseId, from, to);
    } else {
      remove(caseId, from);
      setOnH2(caseId, to);
    }
  }

  private void remove(UUID caseId, @Nullable Instant from) {
    if (from != null) {
      jdbc.sql(REMOVE).param("from", new Alarm(caseId, from).id()).update();
    }
  }

  private void moveOnPostgres(UUID caseId, @Nullable Instant from, Instant to) {
    var statement =
        from == null
            ? jdbc.sql(SET_ON_POSTGRES)
            : jdbc.sql(MOVE_ON_POSTGRES).param("from", new Alarm(caseId, from).id());
    statement.param("to", new Alarm(caseId, to).id()).param("at", atUtc(to)).update();
  }

  private void setOnH2(UUID caseId, Instant to) {
    try {
      jdbc.sql(SET_ON_H2).param("to", new Alarm(caseId, to).id()).param("at", atUtc(to)).update();
    } catch (DuplicateKeyException e) {
      throw new CannotAcquireLockException("another command sets the same alarm", e);
    }
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  boolean onPostgres() {
    return postgres;
  }

  /** Sets an alarm that should be there; one that is there is left alone. */
  void ensure(UUID caseId, Instant at) {
    jdbc.sql(ENSURE).param("to", new Alarm(caseId, at).id()).param("at", atUtc(at)).update();
  }

  /** How many cases are to be woken some time. */
  long waiting() {
    return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'alarm'")
        .query(Long.class)
        .single();
  }

  /** Since when the oldest alarm that is due has been due. */
  Optional<Instant> oldestDue(Instant now) {
    return jdbc.sql(OLDEST_DUE)
        .param("soon", atUtc(now.plus(AlarmTask.LONGEST_DELAY)))
        .param("now", now.toEpochMilli())
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }
}
