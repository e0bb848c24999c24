package io.caseline.web.idempotency;

import io.caseline.web.body.MeasuredRequest;
import io.caseline.web.problem.Outage;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Runs every POST operation in one database transaction, and the same request with the same key
 * only once.
 *
 * <p>The answer is kept in the very transaction that holds the command's effect, so there is never
 * one without the other. It is looked for first and inserted last, rather than the key being
 * claimed first: that is one row written once. Two nodes given the same key at the same time both
 * do the work; the second to commit meets the first one's row, undoes its own, and gives the first
 * one's answer. Refusals are not kept: they did nothing, and are decided anew.
 */
@Aspect
final class OnceAndWhole {

  private final Attempts attempts;
  private final KeptAnswers answers;
  private final AnswerJson json;
  private final AnswerSeal seal;
  private final RunningKeys running = new RunningKeys();

  OnceAndWhole(Attempts attempts, KeptAnswers answers, AnswerJson json, AnswerSeal seal) {
    this.attempts = attempts;
    this.answers = answers;
    this.json = json;
    this.seal = seal;
  }

  @Around("@annotation(io.caseline.web.security.AllowedTo)")
  @Nullable Object around(ProceedingJoinPoint method) throws Throwable {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
        && servlet.getRequest().getMethod().equals("POST")) {
      return post(method, servlet.getRequest());
    }
    return method.proceed();
  }

  private ResponseEntity<?> post(ProceedingJoinPoint method, HttpServletRequest request)
      throws Throwable {
    String caller = Callers.current().orElseThrow().sub();
    Optional<IdempotencyKey> key = IdempotencyKey.of(request, caller);
    MeasuredRequest body = MeasuredRequest.in(request).orElseThrow();
    Operation operation = new Operation(method, body);
    return key.isEmpty()
        ? attempts.run(operation, operation::run)
        : onlyOnce(key.get(), operation, new Fingerprint(body));
  }

  private ResponseEntity<?> onlyOnce(
      IdempotencyKey key, Operation operation, Fingerprint fingerprint) throws Throwable {
    if (!running.begin(key)) {
      throw stillRunning();
    }
    try {
      return attempts.run(operation, () -> once(key, operation, fingerprint));
    } catch (RuntimeException refused) {
      if (Outage.isBehind(refused)) {
        throw refused;
      }
      // Another node may have answered this key after we had looked and before we decided.
      return kept(key, fingerprint).orElseThrow(() -> refused);
    } finally {
      running.finished(key);
    }
  }

  private ResponseEntity<?> once(IdempotencyKey key, Operation operation, Fingerprint fingerprint)
      throws Throwable {
    Optional<ResponseEntity<byte[]>> kept = kept(key, fingerprint);
    if (kept.isPresent()) {
      return kept.get();
    }
    ResponseEntity<?> answer = operation.run();
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return answer;
    }
    KeptAnswer first = json.of(answer, fingerprint.hex());
    keep(key, first.with(seal.seal(answer.getBody(), first.body(), key.place())));
    return first.first();
  }

  private Optional<ResponseEntity<byte[]>> kept(IdempotencyKey key, Fingerprint fingerprint) {
    Optional<KeptAnswer> kept = answers.find(key);
    if (kept.isPresent() && !kept.get().fingerprint().equals(fingerprint.hex())) {
      throw new Problem(ProblemTypes.KEY_REUSED, "Send a new key with a new request.");
    }
    return kept.map(answer -> opened(key, answer).again());
  }

  private KeptAnswer opened(IdempotencyKey key, KeptAnswer answer) {
    return seal.open(answer.body(), key.place())
        .map(answer::with)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemTypes.ANSWER_ERASED,
                    "It was done with the first request. Read the case to see what is left of"
                        + " it."));
  }

  private void keep(IdempotencyKey key, KeptAnswer answer) {
    try {
      answers.keep(key, answer);
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      throw new ConcurrencyFailureException("key taken", anotherNodeWasFaster);
    } catch (PessimisticLockingFailureException | QueryTimeoutException anotherNodeIsAtIt) {
      throw stillRunning();
    }
  }

  private static Problem stillRunning() {
    return new Problem(ProblemTypes.STILL_RUNNING, "Send it again in a second.");
  }
}
