package io.caseline.memberservice.imports;

import io.caseline.memberservice.history.Author;

/** Takes over the rows of one kind of file. */
interface RowImport {

  ImportKind kind();

  /** What the source calls the thing the row is about; the same row next month has the same one. */
  String sourceId(Row row);

  /**
   * Takes a row over.
   *
   * @throws BadCell when it cannot be; nothing of it has been written then
   */
  Outcome take(Row row, Author author);
}
