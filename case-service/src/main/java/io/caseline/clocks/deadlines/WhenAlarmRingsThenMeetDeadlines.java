package io.caseline.clocks.deadlines;

import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.deadline.MeetDeadlines;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.desk.Recorded;
import io.caseline.cases.model.Rejection;
import io.caseline.web.Ids;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes events of everything that is due on a case.
 *
 * <p>The case itself moves its alarm when something happened. When nothing did, the alarm was too
 * early or one too many; then the next one is seen to here, in case it is not there.
 */
@Component
class WhenAlarmRingsThenMeetDeadlines implements MeetsDeadlines {

  private static final Logger log = LoggerFactory.getLogger(WhenAlarmRingsThenMeetDeadlines.class);

  private final CommandDesk desk;
  private final Rulebook rulebook;
  private final AlarmTable alarms;
  private final TransactionTemplate transaction;

  WhenAlarmRingsThenMeetDeadlines(
      CommandDesk desk,
      Rulebook rulebook,
      AlarmTable alarms,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.rulebook = rulebook;
    this.alarms = alarms;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void of(UUID caseId, Instant at) {
    Recorded recorded;
    try {
      recorded = transaction.execute(_ -> meet(caseId, at));
    } catch (Rejection | AggregateNotFoundException noSuchCase) {
      log.warn("An alarm was set for a case that is not there: {}", caseId);
      return;
    }
    Instant next = recorded.nextDeadline();
    if (next != null && !next.isAfter(at)) {
      throw new StillDue();
    }
  }

  private Recorded meet(UUID caseId, Instant at) {
    var recorded = desk.dispatch(new MeetDeadlines(caseId, at, rulebook.current(), Ids::next));
    if (recorded.nextDeadline() != null) {
      alarms.ensure(caseId, recorded.nextDeadline());
    }
    return recorded;
  }

  /** Never, if the rules are right. If they are not, an alarm that always rings helps nobody. */
  static final class StillDue extends RuntimeException {
    private static final long serialVersionUID = 1;

    StillDue() {
      super("what was due has been met, and is due still");
    }
  }
}
