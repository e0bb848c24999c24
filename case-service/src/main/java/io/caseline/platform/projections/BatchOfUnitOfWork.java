package io.caseline.platform.projections;

import io.caseline.platform.BatchAtHand;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what was read with Axon's unit of work, which ends with the batch. */
@Component
final class BatchOfUnitOfWork implements BatchAtHand {

  private final EntityManager rows;

  BatchOfUnitOfWork(EntityManager rows) {
    this.rows = rows;
  }

  @Override
  public <T> T once(Class<T> what, Function<Map<UUID, Long>, T> read) {
    return batch()
        .map(batch -> batch.getOrComputeResource(key(what), _ -> read.apply(cases(batch))))
        .orElseGet(
            () -> {
              Message<?> alone = CurrentUnitOfWork.get().getMessage();
              return read.apply(Map.of(caseOf(alone), sequenceOf(alone)));
            });
  }

  @Override
  public <R> @Nullable R rowOfCase(Class<R> type, UUID caseId) {
    Set<UUID> without =
        batch()
            .map(
                batch ->
                    batch.getOrComputeResource(
                        key(type), _ -> without(type, cases(batch).keySet())))
            .orElseGet(HashSet::new);
    // Whoever is told that there is no row makes one, and it is found from then on.
    return without.remove(caseId) ? null : rows.find(type, caseId);
  }

  /** The others' rows are in Hibernate's session afterwards. */
  private Set<UUID> without(Class<?> type, Set<UUID> cases) {
    List<UUID> ids = List.copyOf(cases);
    List<?> found = rows.unwrap(Session.class).findMultiple(type, ids);
    Set<UUID> without = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (found.get(i) == null) {
        without.add(ids.get(i));
      }
    }
    return without;
  }

  private static Optional<BatchingUnitOfWork<?>> batch() {
    return Caution.mode() == Caution.Mode.TOGETHER
            && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
        ? Optional.of(batch)
        : Optional.empty();
  }

  private static Map<UUID, Long> cases(BatchingUnitOfWork<?> batch) {
    return batch.getMessages().stream()
        .collect(
            Collectors.toMap(
                BatchOfUnitOfWork::caseOf, BatchOfUnitOfWork::sequenceOf, (_, later) -> later));
  }

  private static UUID caseOf(Message<?> event) {
    return UUID.fromString(((DomainEventMessage<?>) event).getAggregateIdentifier());
  }

  private static long sequenceOf(Message<?> event) {
    return ((DomainEventMessage<?>) event).getSequenceNumber();
  }

  private static String key(Class<?> what) {
    return BatchOfUnitOfWork.class.getName() + " " + what.getName();
  }
}
