package io.caseline.memberservice.imports;

/**
 * Refuses a row. Names the column and the trouble, never what stood there: that may be personal.
 */
final class BadCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;

  BadCell(String column, String problem) {
    super(problem, null, false, false);
    this.column = column;
  }

  ImportError in(Row row) {
    return new ImportError(row.number(), column, String.valueOf(getMessage()));
  }
}
