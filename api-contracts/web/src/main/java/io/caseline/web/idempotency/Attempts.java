package io.caseline.web.idempotency;

import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs something in one transaction, again and again while it loses races, in a new transaction
 * each time. An {@code If-Match} needs no exception from this: at the next attempt the version is
 * no longer the expected one, and the caller is told so with 412.
 */
final class Attempts {

  /** What is attempted: an answer, or an exception that undoes everything. */
  interface Attempt {
    ResponseEntity<?> run() throws Throwable;
  }

  private static final int MOST = 8;
  private static final long LONGEST_PAUSE_MILLIS = 200;

  private final TransactionTemplate transactions;

  Attempts(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
  }

  ResponseEntity<?> run(Operation operation, Attempt attempt) throws Throwable {
    for (int attempted = 1; ; attempted++) {
      try {
        return inOneTransaction(attempt);
      } catch (RuntimeException failure) {
        if (!LostRace.isBehind(failure)) {
          throw failure;
        }
      }
      if (attempted == MOST || !operation.canRunAgain()) {
        throw new Problem(ProblemTypes.LOST_RACE, "Others were faster each time. Try again.");
      }
      pause(attempted);
    }
  }

  private ResponseEntity<?> inOneTransaction(Attempt attempt) throws Throwable {
    try {
      return Objects.requireNonNull(transactions.execute(status -> run(attempt, status)));
    } catch (UndeclaredThrowableException checked) {
      throw checked.getUndeclaredThrowable();
    }
  }

  private static ResponseEntity<?> run(Attempt attempt, TransactionStatus transaction) {
    try {
      ResponseEntity<?> answer = attempt.run();
      if (!answer.getStatusCode().is2xxSuccessful()) {
        transaction.setRollbackOnly();
      }
      return answer;
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable checked) {
      throw new UndeclaredThrowableException(checked);
    }
  }

  /** Of random length, so that those who met once do not meet again. */
  private static void pause(int attempted) throws InterruptedException {
    long longest = Math.min(LONGEST_PAUSE_MILLIS, 10L << attempted);
    Thread.sleep(ThreadLocalRandom.current().nextLong(5, longest));
  }
}
