package io.caseline.clocks;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.clock.ServiceTargets;
import io.caseline.clocks.calendar.Calendars;
import io.caseline.clocks.change.RuleChanges;
import io.caseline.clocks.change.RuleChanges.RulesChanged;
import io.caseline.clocks.legal.LegalClocks;
import io.caseline.clocks.servicetarget.ServiceTargetRows;
import io.caseline.departments.Department;
import io.caseline.departments.DepartmentDirectory;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The rules for clocks, at hand for every command. They are kept in memory; at most once a second
 * the database is asked whether there are newer ones, so that a change made on another node holds
 * here within a second. One made on this node holds at once.
 */
@Component
class StoredRulebook implements Rulebook {

  private static final long LOOK_AGAIN_AFTER = Duration.ofSeconds(1).toNanos();

  private final PlanTime plan;
  private final ReopenWindow reopenWindow;
  private final HandoffTimes handoffs;
  private final LegalClocks legalClocks;
  private final Calendars calendars;
  private final ServiceTargetRows targets;
  private final DepartmentDirectory departments;
  private final RuleChanges changes;

  private final ReentrantLock looking = new ReentrantLock();
  private volatile Copy copy;
  private volatile long lookedAt;

  StoredRulebook(
      PlanTime plan,
      ReopenWindow reopenWindow,
      HandoffTimes handoffs,
      LegalClocks legalClocks,
      Calendars calendars,
      ServiceTargetRows targets,
      DepartmentDirectory departments,
      RuleChanges changes) {
    this.plan = plan;
    this.reopenWindow = reopenWindow;
    this.handoffs = handoffs;
    this.legalClocks = legalClocks;
    this.calendars = calendars;
    this.targets = targets;
    this.departments = departments;
    this.changes = changes;
    this.lookedAt = System.nanoTime();
    this.copy = read(changes.number());
  }

  /** The rules, and the number of the change that they are at least as new as. */
  private record Copy(long change, ClockRules rules) {}

  @Override
  public ClockRules current() {
    // Whoever finds another looking takes what there is, rather than to wait: he may hold a
    // connection that the other one needs.
    if (System.nanoTime() - lookedAt >= LOOK_AGAIN_AFTER && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    return copy.rules();
  }

  @EventListener(RulesChanged.class)
  void changed() {
    looking.lock();
    try {
      look();
    } finally {
      looking.unlock();
    }
  }

  private void look() {
    long number = changes.number();
    if (number > copy.change()) {
      copy = read(number);
    }
    lookedAt = System.nanoTime();
  }

  private Copy read(long change) {
    return new Copy(
        change,
        new ClockRules(
            plan.zone(),
            legalClocks.rules(),
            new ServiceTargets(
                targets.rules(),
                calendars.inZone(plan.zone()),
                departments.all().stream()
                    .collect(Collectors.toMap(Department::id, Department::calendar))),
            reopenWindow.length(),
            handoffs.lapseAfter()));
  }
}
