package io.caseline.clocks.deadlines;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.caseline.web.problem.Causes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ringing of an alarm, as db-scheduler wants it. */
final class AlarmTask extends CustomTask<Void> {

  static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

  private static final Logger log = LoggerFactory.getLogger(AlarmTask.class);

  private final MeetsDeadlines deadlines;
  private final InstantSource clock;
  private final Timer met;

  AlarmTask(MeetsDeadlines deadlines, InstantSource clock, MeterRegistry meters) {
    this(
        deadlines,
        clock,
        meters.timer("caseline.deadlines.met"),
        meters.counter("caseline.deadlines.failures"));
  }

  private AlarmTask(MeetsDeadlines deadlines, InstantSource clock, Timer met, Counter failures) {
    super(
        Alarm.TASK,
        Void.class,
        null,
        now -> now,
        (complete, operations) -> tryAgain(complete, operations, failures),
        AlarmTask::takeOver);
    this.deadlines = deadlines;
    this.clock = clock;
    this.met = met;
  }

  @Override
  public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
    var alarm = Alarm.parse(instance.getId());
    met.record(() -> deadlines.of(alarm.caseId(), clock.instant()));
    return AlarmTask::done;
  }

  /**
   * Takes the alarm away, unless it was marked meanwhile: a command has set it anew, after this
   * node had read the case, or another node took this one for dead.
   */
  private static void done(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    unlessMarked(operations::remove);
  }

  private static void unlessMarked(Runnable write) {
    try {
      write.run();
    } catch (ExecutionException marked) {
      log.debug("An alarm is not ours any more: {}", marked.getClass().getName());
    }
  }

  /** For ever: a deadline does not go away because the database did. */
  private static void tryAgain(
      ExecutionComplete complete, ExecutionOperations<Void> operations, Counter failures) {
    failures.increment();
    var execution = complete.getExecution();
    log.warn(
        "The deadlines of case {} could not be met now, they are tried again: {}",
        Alarm.parse(execution.taskInstance.getId()).caseId(),
        complete.getCause().map(Causes::kind).orElse("unknown"));
    var later = complete.getTimeDone().plus(delayAfter(execution.consecutiveFailures));
    unlessMarked(() -> operations.reschedule(complete, later));
  }

  /** A second, then twice as long each time. */
  static Duration delayAfter(int failures) {
    Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, 6));
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  /** A node died with it, or lost its database. */
  private static void takeOver(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    unlessMarked(() -> operations.reschedule(complete, complete.getTimeDone()));
  }
}
