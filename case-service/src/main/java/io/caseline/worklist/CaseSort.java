package io.caseline.worklist;

import io.caseline.platform.lists.Order;
import io.caseline.platform.lists.Order.Field;
import io.caseline.web.paging.Cursor;
import io.caseline.web.problem.InputError;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An order in which cases are listed, held by an index.
 *
 * @param parameter what a client calls it
 */
record CaseSort(String parameter, Order<WorklistRow> order) {

  private static final Field<WorklistRow> RECEIVED_AT =
      new Field<>("receivedAt", row -> row.receivedAt, Cursor::instant);
  private static final Field<WorklistRow> OPENED_AT =
      new Field<>("openedAt", row -> row.openedAt, Cursor::instant);
  private static final Field<WorklistRow> DUE_AT =
      new Field<>("dueAt", row -> row.dueAt, Cursor::instant);
  private static final Field<WorklistRow> URGENCY =
      new Field<>("urgency", row -> row.urgency, (cursor, index) -> (short) cursor.number(index));
  private static final Field<WorklistRow> CASE_ID =
      new Field<>("caseId", row -> row.caseId, Cursor::uuid);

  static final CaseSort MOST_URGENT =
      new CaseSort("priority", Order.ascending(List.of(URGENCY, DUE_AT, RECEIVED_AT, CASE_ID)));

  private static final List<CaseSort> ALL =
      List.of(
          new CaseSort("receivedAt", Order.ascending(List.of(RECEIVED_AT, CASE_ID))),
          new CaseSort("-receivedAt", Order.descending(List.of(RECEIVED_AT, CASE_ID))),
          new CaseSort("openedAt", Order.ascending(List.of(OPENED_AT, CASE_ID))),
          new CaseSort("-openedAt", Order.descending(List.of(OPENED_AT, CASE_ID))),
          new CaseSort("dueAt", Order.ascending(List.of(DUE_AT, CASE_ID))),
          new CaseSort("-dueAt", Order.descending(List.of(DUE_AT, CASE_ID))),
          MOST_URGENT);

  static CaseSort of(String parameter) {
    return ALL.stream()
        .filter(sort -> sort.parameter.equals(parameter))
        .findFirst()
        .orElseThrow(() -> InputError.inParameter("sort", allowed()).asProblem());
  }

  private static String allowed() {
    return ALL.stream()
        .map(CaseSort::parameter)
        .collect(Collectors.joining(", ", "Must be one of ", "."));
  }
}
