package io.caseline.web.paging;

import io.caseline.web.problem.InputError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page a client asks for, from {@code limit} and {@code cursor}. A controller of a list takes
 * it as a parameter.
 *
 * @param limit how many items at most
 * @param cursor after which item to begin; empty for the first page
 */
public record Paging(int limit, Optional<Cursor> cursor) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  static Paging of(@Nullable String limit, @Nullable String cursor) {
    return new Paging(limitOf(limit), Optional.ofNullable(cursor).map(Cursor::decode));
  }

  /** How many rows to select: one more than asked for tells whether there is a next page. */
  public int rowsToFetch() {
    return limit + 1;
  }

  /**
   * The page of the rows found.
   *
   * @param fetched up to {@link #rowsToFetch()} rows
   * @param keys the sort keys of an item
   */
  public <T> Page<T> page(List<T> fetched, Function<? super T, Cursor> keys) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, null);
    }
    return new Page<>(fetched.subList(0, limit), keys.apply(fetched.get(limit - 1)).encode());
  }

  private static int limitOf(@Nullable String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw InputError.inParameter("limit", "Must be a whole number from 1 to " + MAX_LIMIT + ".")
        .asProblem();
  }
}
