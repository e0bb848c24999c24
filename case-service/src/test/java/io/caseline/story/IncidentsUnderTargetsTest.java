package io.caseline.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.clock.LegalRules;
import io.caseline.cases.clock.OpenHours;
import io.caseline.cases.clock.ServiceTargetRule;
import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.clock.WorkingHours;
import io.caseline.cases.contact.RecordInteraction;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.Requester;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.handoff.AcceptHandoff;
import io.caseline.cases.handoff.OfferHandoff;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.opencase.OpenCase;
import io.caseline.cases.resolvecase.ReopenCase;
import io.caseline.cases.resolvecase.ResolveCase;
import io.caseline.story.IncidentSteps.Step;
import io.caseline.testing.CaseOnPaper;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A real company's incidents under the plan's own targets: resolved within 80 working hours, or 16
 * when urgent; a handoff accepted within 8. The first is compared with a count by hand.
 */
class IncidentsUnderTargetsTest {

  private static final Duration STANDARD = Duration.ofHours(80);
  private static final Duration URGENT = Duration.ofHours(16);
  private static final Duration HANDOFF = Duration.ofHours(8);
  private static final String CALENDAR = "office-hours";
  private static final Duration LONG = Duration.ofDays(1_000);

  /** In the log nothing lapses and nothing closes by itself. */
  private static final ClockRules RULES =
      new ClockRules(
          ZoneId.of("America/New_York"),
          LegalRules.NONE,
          new ServiceTargets(
              List.of(
                  target("standard", ServiceTargetKind.RESOLUTION, Priority.STANDARD, STANDARD),
                  target("urgent", ServiceTargetKind.RESOLUTION, Priority.EXPEDITED, URGENT),
                  target("handoff", ServiceTargetKind.ACCEPT_HANDOFF, null, HANDOFF)),
              Map.of(CALENDAR, officeHours()),
              Map.of()),
          LONG,
          LONG);

  private static ServiceTargetRule target(
      String id, ServiceTargetKind kind, Priority priority, Duration within) {
    return new ServiceTargetRule(id, kind, null, null, priority, within, CALENDAR, null);
  }

  private static WorkingHours officeHours() {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(day -> week.put(day, List.of(OpenHours.parse("08:00", "18:00"))));
    return new WorkingHours(CALENDAR, ZoneId.of("America/New_York"), week, true, Set.of());
  }

  /** What became of the incidents of one kind. */
  private record Tally(int incidents, long overdue, long byHand, long handoffs, long late) {

    Tally plus(Tally other) {
      return new Tally(
          incidents + other.incidents,
          overdue + other.overdue,
          byHand + other.byHand,
          handoffs + other.handoffs,
          late + other.late);
    }
  }

  @Test
  void as_many_are_overdue_as_a_count_by_hand_says() {
    List<IncidentSteps> incidents = IncidentSteps.all();
    Map<String, Tally> byPriority = new TreeMap<>();
    Map<String, Tally> byGroup = new TreeMap<>();
    List<IncidentSteps> differing = new ArrayList<>();
    for (IncidentSteps incident : incidents) {
      Tally tally = play(incident);
      if (tally.overdue() != tally.byHand()) {
        differing.add(incident);
      }
      byPriority.merge(incident.priority(), tally, Tally::plus);
      byGroup.merge(incident.group(), tally, Tally::plus);
    }

    print(byPriority, byGroup);
    assertThat(differing).isEmpty();
  }

  private static Tally play(IncidentSteps incident) {
    var paper = new CaseOnPaper(RULES);
    paper.then(opened(incident, paper.id()));
    Actor there = in(incident.group());
    UUID handoff = Ids.next();
    for (Step step : incident.steps()) {
      if (step.kind() == IncidentSteps.Kind.OFFER) {
        handoff = Ids.next();
      } else {
        there = in(step.group());
      }
      paper.then(command(paper.id(), there, handoff, step));
    }
    paper.waitUntil(incident.end());
    return new Tally(
        1,
        missed(paper, ServiceTargetKind.RESOLUTION),
        WorkedByHand.overdue(incident, incident.urgent() ? URGENT : STANDARD),
        all(paper, ServiceTargetKind.ACCEPT_HANDOFF),
        missed(paper, ServiceTargetKind.ACCEPT_HANDOFF));
  }

  private static Actor in(String group) {
    return new Actor("somebody", Role.SPECIALIST, group, null);
  }

  private static OpenCase opened(IncidentSteps incident, UUID id) {
    return new OpenCase(
        id,
        in(incident.group()),
        incident.opened(),
        "C-1",
        Ids.next(),
        true,
        LineOfBusiness.COMMERCIAL,
        Category.SERVICE_REQUEST,
        null,
        incident.urgent() ? Priority.EXPEDITED : Priority.STANDARD,
        "incident",
        "An incident",
        "From the log.",
        Channel.PHONE,
        Requester.MEMBER,
        incident.opened(),
        incident.group());
  }

  private static CaseCommand command(UUID id, Actor by, UUID handoff, Step step) {
    Instant at = step.at();
    return switch (step.kind()) {
      case OFFER -> new OfferHandoff(id, by, at, handoff, step.group(), "As the log says.");
      case ACCEPT -> new AcceptHandoff(id, by, at, handoff);
      case ASK_MEMBER -> interaction(id, by, at, Direction.OUTBOUND);
      case HEAR_FROM_MEMBER -> interaction(id, by, at, Direction.INBOUND);
      case RESOLVE ->
          new ResolveCase(
              id, by, at, Outcome.RESOLVED_FOR_MEMBER, "As the log says.", List.of(), false);
      case REOPEN -> new ReopenCase(id, by, at, "As the log says.", LONG);
    };
  }

  private static RecordInteraction interaction(UUID id, Actor by, Instant at, Direction direction) {
    return new RecordInteraction(
        id,
        by,
        at,
        Ids.next(),
        Channel.PHONE,
        direction,
        "As the log says.",
        direction == Direction.OUTBOUND,
        at);
  }

  private static long all(CaseOnPaper paper, ServiceTargetKind kind) {
    return paper.facts().clocks().targets().stream().filter(it -> it.kind() == kind).count();
  }

  private static long missed(CaseOnPaper paper, ServiceTargetKind kind) {
    return paper.facts().clocks().targets().stream()
        .filter(it -> it.kind() == kind && it.status() == ClockStatus.MISSED)
        .count();
  }

  private static void print(Map<String, Tally> byPriority, Map<String, Tally> byGroup) {
    System.out.printf("%nIncidents under service targets%n");
    System.out.println(
        "| priority     | incidents | overdue | by hand | handoffs | accepted late |");
    System.out.println(
        "|--------------|----------:|--------:|--------:|---------:|--------------:|");
    byPriority.forEach(IncidentsUnderTargetsTest::print);
    byPriority.values().stream().reduce(Tally::plus).ifPresent(all -> print("all", all));
    System.out.println("The ten groups with the most overdue:");
    byGroup.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Tally> it) -> it.getValue().overdue())
                .reversed())
        .limit(10)
        .forEach(it -> print(it.getKey(), it.getValue()));
  }

  private static void print(String name, Tally tally) {
    System.out.printf(
        "| %-12s | %9d | %7d | %7d | %8d | %13d |%n",
        name, tally.incidents(), tally.overdue(), tally.byHand(), tally.handoffs(), tally.late());
  }
}
