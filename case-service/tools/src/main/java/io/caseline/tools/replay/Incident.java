package io.caseline.tools.replay;

import java.util.List;

/**
 * An incident and its rows, in the order of the log.
 *
 * @param dirtOnReading what was wrong with the rows as text, one entry for each find
 */
record Incident(String number, List<IncidentRow> rows, List<Dirt> dirtOnReading) {

  Incident {
    rows = List.copyOf(rows);
    dirtOnReading = List.copyOf(dirtOnReading);
  }

  IncidentRow first() {
    return rows.getFirst();
  }
}
