package io.caseline.tools.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a replay did and found.
 *
 * @param commands sent, the refused ones included
 * @param refused how many commands, by the reason the service gave
 * @param retried requests that were sent again after a lost race or a passing fault
 * @param playing how long the commands took, reading each case back after a command included
 * @param versionsCompared answers from the way that were compared with what time travel shows
 */
public record Report(
    int incidents,
    long cases,
    int members,
    long commands,
    long events,
    Map<String, Long> refused,
    long retried,
    Map<Dirt, Long> dirt,
    Duration playing,
    long versionsCompared,
    List<Mismatch> mismatches) {

  private static final int MISMATCHES_SHOWN = 20;

  public Report {
    refused = Map.copyOf(refused);
    dirt = Map.copyOf(dirt);
    mismatches = List.copyOf(mismatches);
  }

  /** Whether every case is what the log says. */
  public boolean isClean() {
    return mismatches.isEmpty();
  }

  public double commandsPerSecond() {
    return commands / Math.max(playing.toNanos() / 1e9, 1e-9);
  }

  public void print(PrintStream out) {
    line(out, "incidents", incidents);
    line(out, "cases", cases);
    line(out, "members", members);
    line(out, "commands", commands);
    line(out, "events", events);
    line(out, "commands per second", Math.round(commandsPerSecond()));
    line(out, "sent again", retried);
    line(out, "refused", refused.values().stream().mapToLong(Long::longValue).sum());
    refused.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> detail(out, it.getValue(), it.getKey()));
    line(out, "dirt in the log", dirt.values().stream().mapToLong(Long::longValue).sum());
    dirt.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> detail(out, it.getValue(), it.getKey().meaning()));
    line(out, "versions compared", versionsCompared);
    line(out, "mismatches", mismatches.size());
    mismatches.stream().limit(MISMATCHES_SHOWN).forEach(it -> out.println("    " + it));
    if (mismatches.size() > MISMATCHES_SHOWN) {
      out.println("    and " + (mismatches.size() - MISMATCHES_SHOWN) + " more");
    }
  }

  private static void line(PrintStream out, String what, long number) {
    out.printf(Locale.ROOT, "%-20s %9d%n", what, number);
  }

  private static void detail(PrintStream out, long number, String what) {
    out.printf(Locale.ROOT, "    %9d  %s%n", number, what);
  }
}
