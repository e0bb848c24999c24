package io.caseline.cases.clock;

import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All service targets, and the calendars that they count in.
 *
 * @param calendars by id; {@link RoundTheClock} is always there
 * @param calendarOfDepartment the id of each department's own
 */
public record ServiceTargets(
    List<ServiceTargetRule> rules,
    Map<String, BusinessCalendar> calendars,
    Map<String, String> calendarOfDepartment) {

  public static final ServiceTargets NONE = new ServiceTargets(List.of(), Map.of(), Map.of());

  private static final BusinessCalendar ROUND_THE_CLOCK = new RoundTheClock();

  public ServiceTargets {
    rules = List.copyOf(rules);
    calendars = Map.copyOf(calendars);
    calendarOfDepartment = Map.copyOf(calendarOfDepartment);
  }

  /**
   * A target for one piece of work.
   *
   * @param calendar the one in which its time is counted
   */
  public record Target(ServiceTargetRule rule, BusinessCalendar calendar) {

    public WorkingTime time() {
      return new WorkingTime(rule.within(), calendar);
    }

    public Instant dueAt(Instant start) {
      return time().dueAt(start, Duration.ZERO);
    }
  }

  /** The most precise target for a piece of work; empty when nothing was promised. */
  public Optional<Target> find(
      ServiceTargetKind kind, String department, @Nullable EscalationPath path, Priority priority) {
    return rules.stream()
        .filter(rule -> rule.fits(kind, department, path, priority))
        .max(Comparator.comparingInt(ServiceTargetRule::precision))
        .map(rule -> new Target(rule, calendar(rule, department)));
  }

  /** A calendar by its id; one that was lost counts every hour, so that nothing is due too late. */
  public BusinessCalendar calendar(@Nullable String id) {
    return id == null ? ROUND_THE_CLOCK : calendars.getOrDefault(id, ROUND_THE_CLOCK);
  }

  private BusinessCalendar calendar(ServiceTargetRule rule, String department) {
    return calendar(
        rule.calendar() != null ? rule.calendar() : calendarOfDepartment.get(department));
  }
}
