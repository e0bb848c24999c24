package io.caseline.platform.projections;

import io.caseline.web.problem.Causes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one bad event from holding up a projection for good.
 *
 * <p>Events are handled in batches, one transaction each. A handler that fails in the database
 * spoils that transaction: neither PostgreSQL nor Hibernate takes anything more in it, so the event
 * could not even be parked. Therefore the batch is rolled back and tried again with caution: each
 * event is handled in a transaction of its own ({@link HandledApart}), a failure spoils nothing but
 * that, and the event is parked in the batch's transaction ({@link Parking}). After a batch that
 * worked the projection is fast again.
 *
 * <p>With caution an event's effect is committed before the projection's position. A crash between
 * the two applies the event twice, which every projection must bear anyway: what was parked is
 * tried again.
 */
final class Caution {

  /** How an event is being handled. */
  enum Mode {
    /** In one transaction with the others of its batch. */
    TOGETHER,
    /** In a transaction of its own, because its batch failed before. */
    APART,
    /** In a transaction of its own, because it was parked and is tried again. */
    RETRY
  }

  private static final Logger log = LoggerFactory.getLogger(Caution.class);
  private static final String RESOURCE = Caution.class.getName();

  private final Set<String> cautious = ConcurrentHashMap.newKeySet();

  /** How the event at hand is being handled; together with others outside of any projection. */
  static Mode mode() {
    return CurrentUnitOfWork.map(work -> work.<Mode>getResource(RESOURCE)).orElse(Mode.TOGETHER);
  }

  MessageHandlerInterceptor<EventMessage<?>> of(String projection) {
    return (UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) -> {
      if (work.getResource(RESOURCE) == null) {
        work.resources().put(RESOURCE, begin(projection, work));
      }
      return chain.proceed();
    };
  }

  private Mode begin(String projection, UnitOfWork<?> batch) {
    if (batch.getResource(DeadLetter.class.getName()) != null) {
      return Mode.RETRY;
    }
    batch.onRollback(
        failed -> {
          cautious.add(projection);
          log.warn(
              "A batch of events failed in {}, it is tried again with caution: {}",
              projection,
              kind(failed));
        });
    batch.afterCommit(done -> cautious.remove(projection));
    return cautious.contains(projection) ? Mode.APART : Mode.TOGETHER;
  }

  /** What it failed of, without a word of it. */
  private static String kind(UnitOfWork<?> failed) {
    ExecutionResult result = failed.getExecutionResult();
    if (result == null || !result.isExceptionResult()) {
      return "unknown";
    }
    Throwable failure = result.getExceptionResult();
    return failure instanceof Parking.BatchFailed batch ? batch.kind() : Causes.kind(failure);
  }
}
