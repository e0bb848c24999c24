package io.caseline.platform.store;

import io.caseline.platform.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events that the transaction at hand has appended. Nobody else can add to their cases before
 * it is over, so they are all that follows their first one.
 */
final class JustAppended implements TransactionSynchronization {

  private static final Object KEY = JustAppended.class;

  private final List<RecordedEvent> events = new ArrayList<>();

  private JustAppended() {}

  /** Remembers events until the end of the transaction. */
  static void remember(List<RecordedEvent> appended) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      JustAppended mine = mine();
      if (mine == null) {
        mine = new JustAppended();
        TransactionSynchronizationManager.bindResource(KEY, mine);
        TransactionSynchronizationManager.registerSynchronization(mine);
      }
      mine.events.addAll(appended);
    }
  }

  /** Those of a case from a sequence on; empty when that one was not appended here. */
  static List<RecordedEvent> ofCase(UUID caseId, long fromSequence) {
    JustAppended mine = mine();
    if (mine == null) {
      return List.of();
    }
    List<RecordedEvent> from =
        mine.events.stream()
            .filter(it -> it.caseId().equals(caseId) && it.sequence() >= fromSequence)
            .toList();
    return from.isEmpty() || from.getFirst().sequence() > fromSequence ? List.of() : from;
  }

  private static @Nullable JustAppended mine() {
    return (JustAppended) TransactionSynchronizationManager.getResource(KEY);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(KEY);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }
}
