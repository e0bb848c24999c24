package io.caseline.platform.lists;

import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.problem.InputError;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows under conditions. A condition is text of ours; what a client sent only ever
 * becomes the value of a parameter.
 */
public final class RowList<R> {

  private final Class<R> type;
  private final Order<R> order;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  public RowList(Class<R> type, Order<R> order) {
    this.type = type;
    this.order = order;
  }

  /** Only rows for which this holds; the row is called {@code row}. */
  public RowList<R> where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** The same with a value under the name of a parameter; everything passes where it is null. */
  public RowList<R> where(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(parameter, value);
    }
    return this;
  }

  /** Only rows with one of these values; everything passes where none is given. */
  public RowList<R> whereIn(String field, Collection<?> allowed) {
    return whereIn("row.%s in (:%s)".formatted(field, field), field, allowed);
  }

  /** The same with a condition that names the values by a parameter. */
  public RowList<R> whereIn(String condition, String parameter, Collection<?> allowed) {
    if (allowed.isEmpty()) {
      return this;
    }
    var each = new EachValue(parameter, allowed);
    values.putAll(each.byName());
    return where(each.in(condition));
  }

  /**
   * The page that was asked for.
   *
   * @param query what tells this list from any other: a cursor of another one is refused with 400
   * @param shown what the client gets to see of a row
   */
  public <T> Page<T> page(EntityManager rows, Paging paging, Object query, Function<R, T> shown) {
    String list = fingerprint(query);
    paging.cursor().ifPresent(cursor -> after(cursor, list));
    List<R> found = first(rows, paging.rowsToFetch());
    Page<R> page = paging.page(found, row -> order.cursor(list, row));
    return page.map(shown);
  }

  /**
   * The first rows of the list. Their number is part of the text: for one that it does not know
   * PostgreSQL makes a plan of all rows, finds it dear, and plans each query anew instead.
   */
  private List<R> first(EntityManager rows, int limit) {
    String hql =
        "select row from %s row %s order by %s fetch first %d rows only"
            .formatted(
                type.getSimpleName(),
                conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions),
                order.clause(),
                limit);
    TypedQuery<R> query = rows.createQuery(hql, type);
    values.forEach(query::setParameter);
    return query.getResultList();
  }

  private void after(Cursor cursor, String list) {
    if (!cursor.text(0).equals(list)) {
      throw InputError.inParameter(
              "cursor", "Belongs to a list with other filters or another sort; start anew without.")
          .asProblem();
    }
    List<Object> keys = order.values(cursor);
    for (int i = 0; i < keys.size(); i++) {
      values.put("after" + i, keys.get(i));
    }
    conditions.add(order.isAfter());
  }

  private static String fingerprint(Object query) {
    byte[] text = query.toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString().substring(0, 8);
  }
}
