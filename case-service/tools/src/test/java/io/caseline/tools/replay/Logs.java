package io.caseline.tools.replay;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Small logs in the columns of the real one, for tests. */
final class Logs {

  static final String HEADER =
      "number,incident_state,reassignment_count,reopen_count,caller_id,opened_by,opened_at,"
          + "sys_updated_by,sys_updated_at,contact_type,category,subcategory,assignment_group";

  private Logs() {}

  /** A row of INC1: its state, its group, its reopen_count. */
  static String row(String state, String group, int reopenCount) {
    return row("INC1", state, group, reopenCount);
  }

  static String row(String number, String state, String group, int reopenCount) {
    return String.join(
        ",",
        number,
        state,
        "0",
        Integer.toString(reopenCount),
        "Caller 2403",
        "Opened by  8",
        "29/2/2016 01:16",
        "Updated by 21",
        "29/2/2016 01:23",
        "Phone",
        "Category 55",
        "Subcategory 170",
        group);
  }

  static IncidentLog log(String... rows) {
    String text = Arrays.stream(rows).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    try {
      return IncidentLog.read(new StringReader(text), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Incident incident(String... rows) {
    return log(rows).incidents().getFirst();
  }
}
