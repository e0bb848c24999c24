package io.caseline.platform.lists;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that a row may have, each a parameter of its own: of a parameter that is a list Hibernate
 * makes SQL anew each time, and it takes one that stands alone between brackets for such a list.
 * The last one is repeated up to a power of two, so that there are few texts to be known, by
 * Hibernate and by the database.
 */
public final class EachValue {

  private final String parameter;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * What {@code row.field in (:parameter)} asks for.
   *
   * @param parameter as it stands in the text; the names of the parameters begin with it
   * @param of at least one
   */
  public EachValue(String parameter, Collection<?> of) {
    this.parameter = parameter;
    List<?> given = new ArrayList<>(of);
    int parameters = Integer.highestOneBit(2 * given.size() - 1);
    for (int i = 0; i < parameters; i++) {
      values.put(parameter + i, given.get(Math.min(i, given.size() - 1)));
    }
  }

  /** A query with such a text, and with their parameters. */
  public <R> TypedQuery<R> query(EntityManager rows, String text, Class<R> type) {
    TypedQuery<R> query = rows.createQuery(in(text), type);
    values.forEach(query::setParameter);
    return query;
  }

  /** The text with a parameter for each in the place of the one; of one alone, {@code = :case0}. */
  String in(String text) {
    return text.replace(
        "in (:%s)".formatted(parameter),
        (values.size() == 1 ? "= %s" : "in (%s)").formatted(names()));
  }

  /** Such as {@code :case0, :case1}. */
  String names() {
    return ":" + String.join(", :", values.keySet());
  }

  Map<String, Object> byName() {
    return values;
  }
}
