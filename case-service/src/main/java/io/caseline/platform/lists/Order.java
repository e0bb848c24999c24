package io.caseline.platform.lists;

import io.caseline.web.paging.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: fields that are never null, the last of them unique, all in one direction.
 * So "after this row" is one comparison of tuples, which the database answers from an index however
 * far back the page lies.
 */
public record Order<R>(boolean ascending, List<Field<R>> fields) {

  public Order {
    fields = List.copyOf(fields);
  }

  /**
   * A field that rows are sorted by.
   *
   * @param name as in the entity
   * @param of takes the value from a row
   * @param from reads the value back from a cursor
   */
  public record Field<R>(String name, Function<R, Object> of, FromCursor from) {}

  /** Reads one value of a cursor. */
  @FunctionalInterface
  public interface FromCursor {
    Object read(Cursor cursor, int index);
  }

  public static <R> Order<R> ascending(List<Field<R>> fields) {
    return new Order<>(true, fields);
  }

  public static <R> Order<R> descending(List<Field<R>> fields) {
    return new Order<>(false, fields);
  }

  String clause() {
    return fields.stream()
        .map(field -> "row." + field.name() + (ascending ? " asc" : " desc"))
        .collect(Collectors.joining(", "));
  }

  /** Whether a row comes after the values {@code :after0}, {@code :after1}, … */
  String isAfter() {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      parameters.add(":after" + i);
    }
    return "(%s) %s (%s)"
        .formatted(
            fields.stream().map(field -> "row." + field.name()).collect(Collectors.joining(", ")),
            ascending ? ">" : "<",
            String.join(", ", parameters));
  }

  /** The cursor after this row; its first value says of which list. */
  Cursor cursor(String list, R row) {
    List<@Nullable Object> keys = new ArrayList<>();
    keys.add(list);
    fields.forEach(field -> keys.add(field.of().apply(row)));
    return Cursor.of(keys.toArray());
  }

  List<Object> values(Cursor cursor) {
    List<Object> values = new ArrayList<>();
    for (Field<R> field : fields) {
      values.add(field.from().read(cursor, values.size() + 1));
    }
    return values;
  }
}
