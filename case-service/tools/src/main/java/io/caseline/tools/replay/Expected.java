package io.caseline.tools.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of a case after the replay, read from the log's rows and from nothing else. It
 * shares no code with {@link ScriptWriter}, on purpose: both would have to make the same mistake.
 *
 * <p>The rows are cut into lives: a new life begins where an incident that was over goes on, or is
 * counted as reopened.
 *
 * @param departments every department that had the case, in order: the first one, and one for each
 *     change of group
 * @param reopenings lives after the first
 * @param reopeningsContradicted whether the final reopen_count is another than that: the states
 *     cannot carry it, and they are believed
 * @param status the last state, in the words of the API
 */
record Expected(
    List<String> departments, int reopenings, boolean reopeningsContradicted, String status) {

  Expected {
    departments = List.copyOf(departments);
  }

  static Expected of(Incident incident) {
    List<List<Moment>> lives = lives(incident.rows());
    int reopenings = lives.size() - 1;
    Integer counted = finalReopenCount(incident.rows());
    return new Expected(
        departments(incident.rows(), lives),
        reopenings,
        counted != null && counted != reopenings,
        status(lives.getLast()));
  }

  int handoffs() {
    return departments.size() - 1;
  }

  /** The groups the log names, each change once; a row that names none changes nothing. */
  static List<String> groupsOneAfterAnother(List<IncidentRow> rows) {
    return eachChangeOnce(rows.stream().map(IncidentRow::group).filter(Objects::nonNull).toList());
  }

  /** A row, with the state and the count it leaves unsaid taken from those before it. */
  private record Moment(@Nullable IncidentState state, int reopenCount, @Nullable String group) {

    boolean isOver() {
      return state == IncidentState.RESOLVED || state == IncidentState.CLOSED;
    }
  }

  private static List<List<Moment>> lives(List<IncidentRow> rows) {
    List<List<Moment>> lives = new ArrayList<>();
    Moment before = new Moment(null, 0, null);
    List<Moment> life = new ArrayList<>();
    lives.add(life);
    for (IncidentRow row : rows) {
      Moment now =
          new Moment(
              row.state() == null ? before.state : row.state(),
              row.reopenCount() == null
                  ? before.reopenCount
                  : Math.max(before.reopenCount, row.reopenCount()),
              row.group());
      if (before.isOver() && (!now.isOver() || now.reopenCount > before.reopenCount)) {
        life = new ArrayList<>();
        lives.add(life);
      }
      life.add(now);
      before = now;
    }
    return lives;
  }

  /**
   * In each life the group may change until it is over, the row that ends it included. Afterwards
   * the incident is nobody's work.
   */
  private static List<String> departments(List<IncidentRow> rows, List<List<Moment>> lives) {
    List<String> groups = new ArrayList<>(groupsOneAfterAnother(rows).stream().limit(1).toList());
    if (groups.isEmpty()) {
      return List.of("customer-service");
    }
    for (List<Moment> life : lives) {
      for (Moment moment : life) {
        if (moment.group != null) {
          groups.add(moment.group);
        }
        if (moment.isOver()) {
          break;
        }
      }
    }
    return eachChangeOnce(groups).stream()
        .map(group -> group.toLowerCase(Locale.ROOT).replace(' ', '-'))
        .toList();
  }

  private static String status(List<Moment> lastLife) {
    if (lastLife.stream().anyMatch(moment -> moment.state == IncidentState.CLOSED)) {
      return "CLOSED";
    }
    return lastLife.getLast().isOver() ? "RESOLVED" : "OPEN";
  }

  private static @Nullable Integer finalReopenCount(List<IncidentRow> rows) {
    return rows.reversed().stream()
        .map(IncidentRow::reopenCount)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<String> eachChangeOnce(List<String> all) {
    List<String> kept = new ArrayList<>();
    for (String each : all) {
      if (kept.isEmpty() || !kept.getLast().equals(each)) {
        kept.add(each);
      }
    }
    return kept;
  }
}
