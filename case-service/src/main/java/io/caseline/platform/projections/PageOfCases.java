package io.caseline.platform.projections;

import io.caseline.platform.PageAtHand;
import io.caseline.platform.RecordedCase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases that a rebuild shows in one transaction. */
final class PageOfCases implements PageAtHand {

  private final Set<UUID> cases;
  private final EntityManager rows;
  private final Map<Class<?>, Object> read = new HashMap<>();
  private final Map<Class<?>, RowsOfCases<?>> rowsOfCases = new HashMap<>();

  PageOfCases(List<RecordedCase> cases, EntityManager rows) {
    this.cases = cases.stream().map(RecordedCase::caseId).collect(Collectors.toUnmodifiableSet());
    this.rows = rows;
  }

  @Override
  public <T> T once(Class<T> what, Function<Set<UUID>, T> reading) {
    return what.cast(read.computeIfAbsent(what, _ -> reading.apply(cases)));
  }

  @Override
  public <R> @Nullable R rowOfCase(Class<R> type, UUID caseId) {
    RowsOfCases<?> found =
        rowsOfCases.computeIfAbsent(type, _ -> new RowsOfCases<>(type, cases, lock(), rows));
    return type.cast(found.find(caseId));
  }

  @Override
  public <R> Map<UUID, R> rows(Class<R> type, Collection<UUID> ids) {
    return RowsOfCases.byId(type, ids, lock(), rows);
  }

  @Override
  public LockModeType lock() {
    return LockModeType.PESSIMISTIC_WRITE;
  }
}
