package io.caseline.clocks.calendar;

import io.caseline.cases.clock.RoundTheClock;
import io.caseline.clocks.change.RuleChanges;
import io.caseline.web.access.NoHealthData;
import io.caseline.web.openapi.Creates;
import io.caseline.web.paging.Page;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarsController {

  private final Calendars calendars;
  private final RuleChanges changes;

  CalendarsController(Calendars calendars, RuleChanges changes) {
    this.calendars = calendars;
    this.changes = changes;
  }

  @Operation(
      summary = "The calendars",
      description = "The hours in which departments work, by id, in one answer.",
      tags = "Clocks")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @NoHealthData("working hours")
  @GetMapping("/v1/calendars")
  Page<Calendar> list() {
    return new Page<>(calendars.all(), null);
  }

  @Operation(
      summary = "Add or change a calendar",
      description =
          "Holds at once on this node and within a second on others, for what is promised from then"
              + " on. What runs keeps its due time. round-the-clock is never changed.",
      tags = "Administration")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Creates(orChanges = true)
  @PutMapping("/v1/admin/calendars/{id}")
  ResponseEntity<Calendar> put(
      @Parameter(example = "saturday-desk")
          @PathVariable
          @Pattern(
              regexp = "[a-z0-9-]{2,60}",
              message = "Must be 2 to 60 of a to z, 0 to 9 and hyphen.")
          String id,
      @Valid @RequestBody ChangeCalendarBody body) {
    if (id.equals(RoundTheClock.ID)) {
      throw new Problem(CalendarProblems.FIXED, "Add another calendar, and use that.");
    }
    List<InputError> contradictions = body.contradictions();
    if (!contradictions.isEmpty()) {
      throw InputError.problem(contradictions);
    }
    Calendar calendar = body.calendar(id);
    return changes.make(() -> put(calendar))
        ? ResponseEntity.created(URI.create("/v1/calendars")).body(calendar)
        : ResponseEntity.ok(calendar);
  }

  /** Whether it is a new one. */
  private boolean put(Calendar calendar) {
    Optional<Calendar> before = calendars.find(calendar.id());
    if (before.isEmpty()) {
      calendars.add(calendar);
    } else {
      calendars.change(calendar);
    }
    return before.isEmpty();
  }
}
