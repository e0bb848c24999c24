package io.caseline.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.caseline.web.problem.Causes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The daily look for what may be destroyed, and for what was left of it, run by the scheduler of
 * the alarms: by one node of however many, and after a start that comes too late for it.
 */
@Configuration
class DailyProposals {

  /** Who proposes, where people stand who ask. */
  static final String NAME = "retention";

  private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(DailyProposals.class);

  @Bean
  RecurringTask<Void> dailyLookForErasures(
      ProposeErasures erasures,
      FinishErasures unfinished,
      Retention retention,
      RetentionProperties properties) {
    return Tasks.recurring(NAME, Schedules.daily(retention.zone(), properties.proposeAt()))
        .onFailure(
            (complete, operations) -> {
              log.warn(
                  "What may be erased could not be looked for now, it is tried again: {}",
                  complete.getCause().map(Causes::kind).orElse("unknown"));
              operations.reschedule(complete, complete.getTimeDone().plus(AGAIN_AFTER));
            })
        .execute(
            (_, _) -> {
              int finished = unfinished.run();
              if (finished > 0) {
                log.info("Erased {} cases that were opened while their member was", finished);
              }
              int proposed = erasures.run();
              if (proposed > 0) {
                log.info("Proposed to erase {} members, whose retention has ended", proposed);
              }
            });
  }
}
