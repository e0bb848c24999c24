package io.caseline.platform.projections;

import io.caseline.web.problem.Causes;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of an event that a projection could not handle: it is parked, unless the
 * failure is one that passes by itself. Of the failure only the type is kept: its message may quote
 * what the event says.
 */
final class Parking implements EnqueuePolicy<EventMessage<?>> {

  private static final String ATTEMPTS = "attempts";

  private static final Logger log = LoggerFactory.getLogger(Parking.class);

  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
    Caution.Mode mode = Caution.mode();
    if (mode == Caution.Mode.TOGETHER
        || (mode == Caution.Mode.APART && Passing.isBehind(failure))) {
      throw new BatchFailed(failure);
    }
    int attempts = attempts(letter.diagnostics()) + 1;
    log.warn(
        "Parked event {} after attempt {}: {}",
        letter.message().getIdentifier(),
        attempts,
        Causes.kind(failure));
    return Decisions.requeue(
        new ThrowableCause(Causes.kind(failure), ""),
        parked -> parked.diagnostics().and(ATTEMPTS, attempts));
  }

  /** What is kept with an event that was tried once. */
  static MetaData triedOnce() {
    return MetaData.with(ATTEMPTS, 1);
  }

  /** How often an event was tried, from what is kept with it. */
  static int attempts(MetaData kept) {
    return kept.get(ATTEMPTS) instanceof Number number ? number.intValue() : 0;
  }

  /**
   * The batch is lost and will be tried again, with caution. Carries no word of the failure, as
   * Axon logs it.
   */
  static final class BatchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    BatchFailed(Throwable failure) {
      super("A batch of events failed and will be tried again", null, false, false);
      kind = Causes.kind(failure);
    }

    /** Of the failure. */
    String kind() {
      return kind;
    }
  }
}
