package io.caseline.platform.lists;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that a row may have, each a parameter of its own: of a parameter that is a list Hibernate
 * makes SQL anew each time. The last one is repeated up to a power of two, so that there are few
 * texts to be known, by Hibernate and by the database.
 */
public final class EachValue {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * What {@code row.field in (names)} asks for.
   *
   * @param parameter how the names of the parameters begin
   * @param of at least one
   */
  public EachValue(String parameter, Collection<?> of) {
    List<?> given = new ArrayList<>(of);
    for (int i = 0; i < powerOfTwo(given.size()); i++) {
      values.put(parameter + i, given.get(Math.min(i, given.size() - 1)));
    }
  }

  /** For the text of the query, such as {@code :case0, :case1}. */
  public String names() {
    return ":" + String.join(", :", values.keySet());
  }

  /** For its parameters. */
  public Map<String, Object> byName() {
    return values;
  }

  /** Sets its parameters; returns the query. */
  public <Q extends Query> Q givenTo(Q query) {
    values.forEach(query::setParameter);
    return query;
  }

  private static int powerOfTwo(int atLeast) {
    int highest = Integer.highestOneBit(atLeast);
    return highest == atLeast ? highest : highest << 1;
  }
}
