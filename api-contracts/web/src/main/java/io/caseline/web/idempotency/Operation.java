package io.caseline.web.idempotency;

import io.caseline.web.body.MeasuredRequest;
import org.aspectj.lang.ProceedingJoinPoint;
import org.springframework.http.ResponseEntity;

/** A controller's method with its arguments, ready to run, and to run again. */
final class Operation {

  private final ProceedingJoinPoint method;
  private final MeasuredRequest body;
  private boolean streamed;

  Operation(ProceedingJoinPoint method, MeasuredRequest body) {
    this.method = method;
    this.body = body;
  }

  ResponseEntity<?> run() throws Throwable {
    long readBefore = body.bytesRead();
    try {
      return (ResponseEntity<?>) method.proceed();
    } finally {
      streamed |= body.bytesRead() != readBefore;
    }
  }

  /** An operation that read the body itself cannot: there is nothing left to read. */
  boolean canRunAgain() {
    return !streamed;
  }
}
