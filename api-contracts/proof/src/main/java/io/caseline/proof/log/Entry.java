package io.caseline.proof.log;

import java.util.List;
import java.util.Optional;

/**
 * A stored row of a log, as it stands in the database.
 *
 * @param position its place in the order of the log; there may be gaps between positions
 * @param columns all its other columns, always in the same order
 */
public record Entry(long position, List<Column> columns) {

  public Entry {
    columns = List.copyOf(columns);
  }

  /** The text in a column; empty when it holds none or there is no such column. */
  public Optional<String> text(String name) {
    for (Column column : columns) {
      if (column.name().equals(name)) {
        return column.kind() == Column.Kind.TEXT ? Optional.of(column.text()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The same row at another position. */
  public Entry at(long other) {
    return new Entry(other, columns);
  }
}
