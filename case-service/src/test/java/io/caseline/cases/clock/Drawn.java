package io.caseline.cases.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the laws of counting time are tried on: drawn from a seed, so that a failure comes again.
 */
final class Drawn {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** Plans' zones, and some whose clocks do what nobody expects. */
  private static final List<ZoneId> ZONES =
      List.of(
          NEW_YORK,
          ZoneId.of("America/Chicago"),
          ZoneId.of("America/Phoenix"),
          ZoneId.of("America/Anchorage"),
          ZoneId.of("Pacific/Honolulu"),
          ZoneId.of("America/Sao_Paulo"), // until 2019 the clocks jumped over midnight
          ZoneId.of("America/Havana"), // the clocks go back at one, to midnight
          ZoneId.of("America/St_Johns"), // until 2011 they went back over midnight, by a minute
          ZoneId.of("Australia/Lord_Howe"), // by half an hour
          ZoneOffset.UTC);

  private final Random random;

  private Drawn(long seed) {
    this.random = new Random(seed);
  }

  /** Tries a law on so many cases; what fails names the seed of its case. */
  static void cases(String law, int cases, Consumer<Drawn> check) {
    for (int seed = 0; seed < cases; seed++) {
      try {
        check.accept(new Drawn(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(law + ", seed " + seed + ": " + e.getMessage(), e);
      }
    }
    System.out.printf("%,7d cases: %s%n", cases, law);
  }

  ZoneId zone() {
    return random.nextInt(2) == 0 ? NEW_YORK : ZONES.get(random.nextInt(ZONES.size()));
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  Duration time(Duration most) {
    return Duration.ofMillis(random.nextLong(1, most.toMillis() + 1));
  }

  /** Often within two days of a change of the clocks, a leap day or the end of a year. */
  Instant moment(ZoneId zone) {
    LocalDate day = LocalDate.of(1995 + random.nextInt(50), 1, 1).plusDays(random.nextInt(366));
    Instant any = day.atStartOfDay(zone).plusSeconds(random.nextInt(86_400)).toInstant();
    return switch (random.nextInt(4)) {
      case 0 -> near(changeAfter(any, zone));
      case 1 -> near(LocalDateTime.of(day.getYear(), 12, 31, 12, 0).atZone(zone).toInstant());
      case 2 ->
          near(LocalDateTime.of(day.getYear() / 4 * 4, 2, 29, 12, 0).atZone(zone).toInstant());
      default -> any.plusMillis(random.nextInt(1000));
    };
  }

  WorkingHours calendar() {
    Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(7) < 5) {
        weekly.put(day, hours());
      }
    }
    if (weekly.isEmpty()) {
      weekly.put(DayOfWeek.THURSDAY, hours()); // of which a holiday takes one a year
    }
    Set<LocalDate> closed = new HashSet<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      closed.add(LocalDate.of(2000 + random.nextInt(40), 1, 1).plusDays(random.nextInt(365)));
    }
    return new WorkingHours("drawn", zone(), weekly, random.nextBoolean(), closed);
  }

  private List<OpenHours> hours() {
    return switch (random.nextInt(4)) {
      case 0 -> List.of(new OpenHours(0, 1440));
      case 1 -> List.of(new OpenHours(480, 720), new OpenHours(780, 1080));
      case 2 -> List.of(new OpenHours(0, 150), new OpenHours(150, 360), new OpenHours(1320, 1440));
      default -> {
        List<OpenHours> one = new ArrayList<>();
        int from = random.nextInt(1439);
        one.add(new OpenHours(from, from + 1 + random.nextInt(1440 - from)));
        yield one;
      }
    };
  }

  private static Instant changeAfter(Instant any, ZoneId zone) {
    var change = zone.getRules().nextTransition(any);
    return change == null ? any : change.getInstant();
  }

  private Instant near(Instant moment) {
    return moment.plusMillis(random.nextLong(-172_800_000L, 172_800_000L));
  }
}
