package io.caseline.bench.measure;

import io.caseline.bench.load.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** All that floor and service are compared by. */
public final class Measures {

  private static final int FEW = 16;
  private static final int MANY = 64;
  private static final double COMMAND = 0.8;
  private static final double READ = 0.6;

  private Measures() {}

  /** Those that every run has. */
  public static List<Measure> always() {
    return List.of(
        open("open", FEW),
        append(),
        new Measure(
            "append-1000",
            "a note on a case of 1,000 events; the floor reads 20 rows here too",
            FEW,
            COMMAND,
            (operations, cases, caller, callers) ->
                () -> operations.append(cases.growingLong().get(caller))),
        new Measure(
            "read-20",
            "a case of 20 events as it is now",
            FEW,
            READ,
            (operations, cases, caller, callers) -> {
              Supplier<String> next = inTurn(cases.still(), caller, callers);
              return () -> operations.read(next.get(), 20);
            }),
        new Measure(
            "read-1000",
            "a case of 1,000 events as it is now",
            FEW,
            READ,
            (operations, cases, caller, callers) -> {
              Supplier<String> next = inTurn(cases.stillLong(), caller, callers);
              return () -> operations.read(next.get(), 1_000);
            }),
        new Measure(
            "worklist",
            "a page of 50 cases",
            FEW,
            READ,
            (operations, cases, caller, callers) -> operations::worklist),
        new Measure(
            "inbox",
            "a page of 50 information requests to a department",
            FEW,
            READ,
            (operations, cases, caller, callers) -> operations::inbox),
        mixed());
  }

  /** Those for which there is time in a full run only. */
  public static List<Measure> more() {
    List<Measure> more = new ArrayList<>();
    more.add(open("open-64", MANY));
    more.add(append("append-20-64", MANY));
    more.add(open("open", FEW).onSlowDisk());
    more.add(append().onSlowDisk());
    more.add(
        new Measure(
            "timeline",
            "the timeline of a case of 20 events",
            FEW,
            READ,
            (operations, cases, caller, callers) -> {
              Supplier<String> next = inTurn(cases.still(), caller, callers);
              return () -> operations.timeline(next.get());
            }));
    more.add(
        new Measure(
            "claim-next",
            "the most urgent case of one queue, taken by 16 people at once",
            FEW,
            0,
            (operations, cases, caller, callers) -> operations::claimNext));
    return more;
  }

  /** What others are measured beside. */
  public static Measure append() {
    return append("append-20", FEW);
  }

  /** What a day is made of. */
  static Measure mixed() {
    return new Measure(
        "mixed", "a day's mix: 70 % reads, 22 % notes, 8 % new cases", FEW, 0, Measures::day);
  }

  private static Measure open(String name, int callers) {
    return new Measure(
        name, "a new case", callers, COMMAND, (operations, cases, caller, all) -> operations::open);
  }

  private static Measure append(String name, int callers) {
    return new Measure(
        name,
        "a note on a case of some 20 events",
        callers,
        COMMAND,
        (operations, cases, caller, all) -> {
          Supplier<String> next = inTurn(cases.growing(), caller, all);
          return () -> operations.append(next.get());
        });
  }

  private static Work day(Operations operations, Cases cases, int caller, int callers) {
    var random = new SplittableRandom(caller);
    Supplier<String> growing = inTurn(cases.growing(), caller, callers);
    Supplier<String> still = inTurn(cases.still(), caller, callers);
    return () -> {
      int dice = random.nextInt(100);
      if (dice < 30) {
        return operations.read(still.get(), 20);
      } else if (dice < 50) {
        return operations.timeline(still.get());
      } else if (dice < 60) {
        return operations.worklist();
      } else if (dice < 70) {
        return operations.inbox();
      } else if (dice < 92) {
        return operations.append(growing.get());
      }
      return operations.open();
    };
  }

  /** Every caller has cases of its own, as far as there are enough, and takes them in turn. */
  private static Supplier<String> inTurn(List<String> cases, int caller, int callers) {
    int[] next = {caller % cases.size()};
    return () -> {
      String taken = cases.get(next[0]);
      next[0] += callers;
      if (next[0] >= cases.size()) {
        next[0] = caller % cases.size();
      }
      return taken;
    };
  }
}
