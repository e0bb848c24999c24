package io.caseline.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.DueTime.StoodStill;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The laws of a legal clock's end, tried on many drawn cases. */
class DueTimeTest {

  private static final int CASES = 5_000;

  @Test
  void hours_are_elapsed_hours() {
    Drawn.cases(
        "72 hours are 72 times 3,600 seconds, whatever the clocks do",
        CASES,
        drawn -> {
          ZoneId zone = drawn.zone();
          Instant start = drawn.moment(zone);
          int hours = 1 + drawn.upTo(200);
          assertThat(DueTime.of(start, Limit.ofHours(hours), zone).instant())
              .isEqualTo(start.plusMillis(hours * 3_600_000L));
        });
  }

  @Test
  void days_end_at_the_last_millisecond_of_the_last_day() {
    Drawn.cases(
        "days end at the last millisecond of the last day, where the plan is",
        CASES,
        drawn -> {
          ZoneId zone = drawn.zone();
          Instant start = drawn.moment(zone);
          int days = 1 + drawn.upTo(120);
          Instant due = DueTime.of(start, Limit.ofDays(days), zone).instant();
          LocalDate last = LocalDate.ofInstant(start, zone).plusDays(days);
          assertThat(LocalDate.ofInstant(due, zone)).isEqualTo(last);
          var next = due.plusMillis(1).atZone(zone);
          assertThat(next.toLocalDate()).isEqualTo(last.plusDays(1));
          assertThat(next).isEqualTo(last.plusDays(1).atStartOfDay(zone));
          if (zone.equals(Drawn.NEW_YORK)) {
            assertThat(LocalTime.ofInstant(due, zone))
                .isEqualTo(LocalTime.of(23, 59, 59, 999_000_000));
          }
        });
  }

  @Test
  void agrees_with_an_independent_calculation() {
    Drawn.cases(
        "the end agrees with the old calendar classes, extended and tolled or not",
        CASES,
        drawn -> {
          ZoneId zone = Drawn.NEW_YORK;
          Instant start = drawn.moment(zone);
          boolean inDays = drawn.chance(2);
          int length = 1 + drawn.upTo(90);
          int more = drawn.chance(2) ? 0 : 1 + drawn.upTo(20);
          Instant asked = start.plus(drawn.time(Duration.ofDays(5)));
          Instant answered = asked.plus(drawn.time(Duration.ofDays(20)));
          boolean tolled = drawn.chance(2);

          DueTime due =
              DueTime.of(start, inDays ? Limit.ofDays(length) : Limit.ofHours(length), zone);
          if (more > 0) {
            due = due.extendedBy(Limit.ofDays(more));
          }
          if (tolled) {
            due = due.havingStoodStill(StoodStill.NONE.plus(asked, answered, zone));
          }

          var calendar = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"));
          calendar.setTimeInMillis(start.toEpochMilli());
          if (inDays) {
            calendar.add(Calendar.DATE, length + more);
            if (tolled) {
              calendar.add(Calendar.DATE, nights(asked, answered));
            }
            calendar.set(Calendar.HOUR_OF_DAY, 23);
            calendar.set(Calendar.MINUTE, 59);
            calendar.set(Calendar.SECOND, 59);
            calendar.set(Calendar.MILLISECOND, 999);
          } else {
            long still = tolled ? answered.toEpochMilli() - asked.toEpochMilli() : 0;
            calendar.setTimeInMillis(start.toEpochMilli() + length * 3_600_000L + still);
            LocalDateTime wall = LocalDateTime.ofInstant(calendar.toInstant(), zone);
            if (!comesOnce(wall) || !comesOnce(wall.plusDays(more))) {
              return; // an hour that comes twice, or not at all: the old classes take another
            }
            calendar.add(Calendar.DATE, more);
          }
          assertThat(due.instant().toEpochMilli()).isEqualTo(calendar.getTimeInMillis());
        });
  }

  @Test
  void the_order_of_extension_and_tolling_makes_no_difference() {
    Drawn.cases(
        "extension and tolling in any order give the same end",
        CASES,
        drawn -> {
          ZoneId zone = drawn.zone();
          Instant start = drawn.moment(zone);
          Limit limit =
              drawn.chance(2)
                  ? Limit.ofDays(1 + drawn.upTo(60))
                  : Limit.ofHours(1 + drawn.upTo(80));
          Limit extension = Limit.ofDays(1 + drawn.upTo(15));
          Instant asked = start.plus(drawn.time(Duration.ofDays(5)));
          Instant answered = asked.plus(drawn.time(Duration.ofDays(40)));
          Instant askedAgain = answered.plus(drawn.time(Duration.ofDays(5)));
          Instant answeredAgain = askedAgain.plus(drawn.time(Duration.ofDays(5)));
          StoodStill first = StoodStill.NONE.plus(asked, answered, zone);
          StoodStill both = first.plus(askedAgain, answeredAgain, zone);
          StoodStill bothTheOtherWay =
              StoodStill.NONE.plus(askedAgain, answeredAgain, zone).plus(asked, answered, zone);
          DueTime clock = DueTime.of(start, limit, zone);

          List<Instant> ends = new ArrayList<>();
          ends.add(clock.extendedBy(extension).havingStoodStill(both).instant());
          ends.add(clock.havingStoodStill(both).extendedBy(extension).instant());
          ends.add(
              clock.havingStoodStill(first).extendedBy(extension).havingStoodStill(both).instant());
          ends.add(clock.havingStoodStill(bothTheOtherWay).extendedBy(extension).instant());
          assertThat(ends).containsOnly(ends.getFirst());
        });
  }

  @Test
  void standing_still_and_extending_never_make_it_end_sooner() {
    Drawn.cases(
        "standing still, an extension and a later receipt never make a clock end sooner",
        CASES,
        drawn -> {
          ZoneId zone = drawn.zone();
          Instant start = drawn.moment(zone);
          Limit limit =
              drawn.chance(2)
                  ? Limit.ofDays(1 + drawn.upTo(60))
                  : Limit.ofHours(1 + drawn.upTo(80));
          DueTime clock = DueTime.of(start, limit, zone);
          Instant asked = start.plus(drawn.time(Duration.ofDays(3)));
          StoodStill still =
              StoodStill.NONE.plus(asked, asked.plus(drawn.time(Duration.ofDays(9))), zone);
          assertThat(clock.instant()).isAfter(start);
          assertThat(clock.havingStoodStill(still).instant()).isAfterOrEqualTo(clock.instant());
          assertThat(clock.extendedBy(Limit.ofDays(1)).instant()).isAfter(clock.instant());
          Instant later = start.plus(drawn.time(Duration.ofDays(2)));
          assertThat(DueTime.of(later, limit, zone).instant()).isAfterOrEqualTo(clock.instant());
          assertThat(clock.warning()).isAfter(start).isBefore(clock.instant());
        });
  }

  @Test
  void received_long_ago_is_counted_the_same() {
    Instant received = Instant.parse("2001-10-20T16:00:00Z");

    assertThat(DueTime.of(received, Limit.ofDays(45), Drawn.NEW_YORK).instant())
        .isEqualTo(Instant.parse("2001-12-05T04:59:59.999Z"));
    assertThat(DueTime.of(received, Limit.ofHours(72), Drawn.NEW_YORK).instant())
        .isEqualTo(Instant.parse("2001-10-23T16:00:00Z"));
  }

  @Test
  void an_extension_to_an_hour_that_is_not_there_ends_after_it() {
    Instant received = Instant.parse("2026-02-19T07:30:00Z"); // 02:30 in New York

    DueTime extended =
        DueTime.of(received, Limit.ofHours(72), Drawn.NEW_YORK).extendedBy(Limit.ofDays(14));

    assertThat(extended.instant()).isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
  }

  /** How many times midnight struck in New York. */
  private static int nights(Instant from, Instant to) {
    var day = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"));
    day.setTimeInMillis(from.toEpochMilli());
    day.set(Calendar.HOUR_OF_DAY, 0);
    day.set(Calendar.MINUTE, 0);
    day.set(Calendar.SECOND, 0);
    day.set(Calendar.MILLISECOND, 0);
    int nights = 0;
    for (day.add(Calendar.DATE, 1);
        day.getTimeInMillis() <= to.toEpochMilli();
        day.add(Calendar.DATE, 1)) {
      nights++;
    }
    return nights;
  }

  private static boolean comesOnce(LocalDateTime wall) {
    return Drawn.NEW_YORK.getRules().getValidOffsets(wall).size() == 1;
  }
}
