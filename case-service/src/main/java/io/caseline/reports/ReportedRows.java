package io.caseline.reports;

import io.caseline.cases.event.Category;
import io.caseline.platform.lists.EachValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of some cases, read together, with those that were added since. */
final class ReportedRows {

  private final EntityManager database;
  private final Map<UUID, ClockRow> clocks = new HashMap<>();
  private final Map<UUID, Map<Category, CaseRow>> universes = new HashMap<>();

  private ReportedRows(EntityManager database) {
    this.database = database;
  }

  static ReportedRows of(Set<UUID> cases, LockModeType lock, EntityManager database) {
    var rows = new ReportedRows(database);
    var each = new EachValue("cases", cases);
    each.query(database, "from ClockRow row where row.caseId in (:cases)", ClockRow.class)
        .setLockMode(lock)
        .getResultList()
        .forEach(row -> rows.clocks.put(row.clockId, row));
    each.query(database, "from CaseRow row where row.key.caseId in (:cases)", CaseRow.class)
        .setLockMode(lock)
        .getResultList()
        .forEach(row -> rows.universesOf(row.key.caseId()).put(row.key.category(), row));
    return rows;
  }

  /** Shows a clock as of a version of its case, unless its row is of a later one. */
  void show(UUID clockId, long version, Consumer<ClockRow> clock) {
    ClockRow row = clocks.get(clockId);
    if (row == null) {
      var added = ClockRow.of(clockId);
      clock.accept(added);
      database.persist(added);
      clocks.put(clockId, added);
    } else if (row.caseVersion <= version) {
      clock.accept(row);
    }
  }

  boolean isAnyUniverseAfter(long version, UUID caseId) {
    return universesOf(caseId).values().stream().anyMatch(row -> row.caseVersion > version);
  }

  Set<Category> universes(UUID caseId) {
    return Set.copyOf(universesOf(caseId).keySet());
  }

  void show(UUID caseId, Category category, Consumer<CaseRow> universe) {
    CaseRow row = universesOf(caseId).get(category);
    if (row == null) {
      var added = CaseRow.of(caseId, category);
      universe.accept(added);
      database.persist(added);
      universesOf(caseId).put(category, added);
    } else {
      universe.accept(row);
    }
  }

  void remove(UUID caseId, Category category) {
    CaseRow row = universesOf(caseId).remove(category);
    if (row != null) {
      database.remove(row);
    }
  }

  private Map<Category, CaseRow> universesOf(UUID caseId) {
    return universes.computeIfAbsent(caseId, _ -> new EnumMap<>(Category.class));
  }
}
