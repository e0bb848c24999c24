package io.caseline.platform.projections;

import io.caseline.platform.BatchAtHand;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
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
  public <T> T once(Class<T> what, Function<Set<UUID>, T> read) {
    return batch()
        .map(batch -> batch.getOrComputeResource(key(what), _ -> read.apply(cases(batch))))
        .orElseGet(() -> read.apply(Set.of(caseOf(CurrentUnitOfWork.get().getMessage()))));
  }

  @Override
  public <R> @Nullable R rowOfCase(Class<R> type, UUID caseId) {
    Optional<RowsOfCases<R>> together =
        batch()
            .map(
                batch ->
                    batch.getOrComputeResource(
                        key(type), _ -> new RowsOfCases<>(type, cases(batch), lock(), rows)));
    return together.isPresent() ? together.get().find(caseId) : rows.find(type, caseId);
  }

  @Override
  public LockModeType lock() {
    return LockModeType.NONE;
  }

  private static Optional<BatchingUnitOfWork<?>> batch() {
    return Caution.mode() == Caution.Mode.TOGETHER
            && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
        ? Optional.of(batch)
        : Optional.empty();
  }

  private static Set<UUID> cases(BatchingUnitOfWork<?> batch) {
    return batch.getMessages().stream().map(BatchOfUnitOfWork::caseOf).collect(Collectors.toSet());
  }

  private static UUID caseOf(Message<?> event) {
    return UUID.fromString(((DomainEventMessage<?>) event).getAggregateIdentifier());
  }

  private static String key(Class<?> what) {
    return BatchOfUnitOfWork.class.getName() + " " + what.getName();
  }
}
