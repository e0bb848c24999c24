package io.caseline.memberservice.imports;

import java.util.List;

/** The file ends badly: broken quotes or bytes that are no text. */
final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Row> readBefore;
  private final long row;

  UnreadableFile(List<Row> readBefore, long row) {
    super("The file cannot be read from row " + row + " on", null, false, false);
    this.readBefore = List.copyOf(readBefore);
    this.row = row;
  }

  /** The rows that could still be read, not yet handed out. */
  List<Row> readBefore() {
    return readBefore;
  }

  ImportError error() {
    return new ImportError(
        row,
        null,
        "cannot be read, nor can what follows: broken quotes or bytes that are not UTF-8");
  }
}
