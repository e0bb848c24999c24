package io.caseline.platform.projections;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of some cases, of which there is at most one each: read together, then one by one. */
final class RowsOfCases<R> {

  private final Class<R> type;
  private final EntityManager rows;
  private final Set<UUID> without = new HashSet<>();

  /** Reads them; they are in Hibernate's session afterwards. */
  RowsOfCases(Class<R> type, Set<UUID> cases, LockModeType lock, EntityManager rows) {
    this.type = type;
    this.rows = rows;
    without.addAll(cases);
    without.removeAll(byId(type, cases, lock, rows).keySet());
  }

  /** Rows by their identifiers, as far as there are such. */
  static <R> Map<UUID, R> byId(
      Class<R> type, Collection<UUID> ids, LockModeType lock, EntityManager rows) {
    Map<UUID, R> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      // Always in the same order, lest two wait for each other's locks.
      List<UUID> sorted = ids.stream().sorted().toList();
      List<R> found = rows.unwrap(Session.class).findMultiple(type, sorted, lock);
      for (int i = 0; i < sorted.size(); i++) {
        if (found.get(i) != null) {
          byId.put(sorted.get(i), found.get(i));
        }
      }
    }
    return byId;
  }

  @Nullable R find(UUID caseId) {
    // Whoever is told that there is no row makes one, and it is found from then on.
    return without.remove(caseId) ? null : rows.find(type, caseId);
  }
}
