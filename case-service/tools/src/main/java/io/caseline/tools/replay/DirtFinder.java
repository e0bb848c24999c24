package io.caseline.tools.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with an incident as a whole, beyond what its rows say as text. */
final class DirtFinder {

  private final List<IncidentRow> rows;
  private final IncidentRow first;
  private final List<Dirt> found;

  private DirtFinder(Incident incident) {
    this.rows = incident.rows();
    this.first = incident.first();
    this.found = new ArrayList<>(incident.dirtOnReading());
  }

  /** Everything that is wrong with the incident, one entry for each find. */
  static List<Dirt> in(Incident incident) {
    var finder = new DirtFinder(incident);
    finder.lookAtTheOpening();
    finder.lookAtTimes();
    finder.lookAtGroups();
    finder.lookAtStates();
    if (Expected.of(incident).reopeningsContradicted()) {
      finder.found.add(Dirt.REOPENINGS_CONTRADICTED);
    }
    return finder.found;
  }

  private void lookAtTheOpening() {
    note(Dirt.OPENED_WITHOUT_NEW, first.state() != IncidentState.NEW);
    note(Dirt.OPENER_UNKNOWN, first.openedBy() == null);
    note(Dirt.CALLER_UNKNOWN, first.caller() == null);
    note(
        Dirt.CALLER_CHANGED,
        rows.stream().anyMatch(row -> !Objects.equals(row.caller(), first.caller())));
  }

  private void lookAtTimes() {
    note(Dirt.SAVED_BEFORE_OPENED, isBefore(first.updatedAt(), first.openedAt()));
    for (int i = 1; i < rows.size(); i++) {
      note(Dirt.ROW_OUT_OF_ORDER, isBefore(rows.get(i).updatedAt(), rows.get(i - 1).updatedAt()));
    }
  }

  private void lookAtGroups() {
    List<String> groups = Expected.groupsOneAfterAnother(rows);
    note(Dirt.GROUP_NEVER_KNOWN, groups.isEmpty());
    note(Dirt.FIRST_GROUP_UNKNOWN, first.group() == null && !groups.isEmpty());
    Integer counted = rows.getLast().reassignmentCount();
    note(
        Dirt.REASSIGNMENTS_NOT_SHOWN, counted != null && counted != Math.max(0, groups.size() - 1));
  }

  private void lookAtStates() {
    IncidentState state = null;
    String group = null;
    for (IncidentRow row : rows) {
      IncidentState next = row.state() == null ? state : row.state();
      if (next == IncidentState.CLOSED && state == IncidentState.CLOSED) {
        found.add(Dirt.CLOSED_AGAIN);
      } else if (next == IncidentState.CLOSED && state != IncidentState.RESOLVED) {
        found.add(Dirt.CLOSED_WITHOUT_RESOLVED);
      } else if (next == IncidentState.RESOLVED && state == IncidentState.CLOSED) {
        found.add(Dirt.RESOLVED_AFTER_CLOSED);
      }
      boolean moved = group != null && row.group() != null && !group.equals(row.group());
      boolean over = state != null && state.isOver() && next != null && next.isOver();
      note(Dirt.GROUP_CHANGED_WHEN_OVER, moved && over);
      state = next;
      group = row.group() == null ? group : row.group();
    }
  }

  private void note(Dirt dirt, boolean there) {
    if (there) {
      found.add(dirt);
    }
  }

  private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
    return one != null && other != null && one.isBefore(other);
  }
}
