package io.caseline.clocks;

import io.caseline.clocks.calendar.Calendars;
import io.caseline.clocks.change.RuleChanges;
import io.caseline.departments.CalendarChoice;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets departments work by the calendars that are kept here. */
@Component
class DepartmentCalendars implements CalendarChoice {

  private final Calendars calendars;
  private final RuleChanges changes;

  DepartmentCalendars(Calendars calendars, RuleChanges changes) {
    this.calendars = calendars;
    this.changes = changes;
  }

  @Override
  public void requireKnown(String calendar, String pointer) {
    calendars.requireKnown(calendar, pointer);
  }

  @Override
  public <T> T change(Supplier<T> change) {
    return changes.make(change);
  }
}
