package io.caseline.memberservice.imports;

import io.caseline.memberservice.history.Author;

/** Takes over the rows of one kind of file. */
interface RowImport {

  ImportKind kind();

  /** What the source calls the thing the row is about; the same row next month has the same one. */
  String sourceId(Row row);

  Outcome take(Row row, Author author);
}
