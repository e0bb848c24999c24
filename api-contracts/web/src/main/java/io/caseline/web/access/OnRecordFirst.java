package io.caseline.web.access;

import io.caseline.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records a read between the moment its answer is known and the moment its first byte leaves. A
 * read that found nothing to show, because it was refused or because there is no such case, showed
 * nothing and is not recorded.
 *
 * <p>An answer that was made of what is remembered is asked about in the same moment, and made anew
 * from the store if that was not all.
 *
 * <p>It stands around the transaction of a POST, not in it: an answer given again under an
 * idempotency key is a read again, and no connection is held while the log is waited for.
 */
@Aspect
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class OnRecordFirst {

  private final AccessLog log;

  OnRecordFirst(AccessLog log) {
    this.log = log;
  }

  @Around("@annotation(io.caseline.web.access.Discloses)")
  @Nullable Object around(ProceedingJoinPoint method) throws Throwable {
    log.readerComes();
    try {
      return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
          ? recorded(method, servlet.getRequest())
          : method.proceed();
    } finally {
      log.readerLeft();
    }
  }

  private static @Nullable Object recorded(ProceedingJoinPoint method, HttpServletRequest request)
      throws Throwable {
    Reading reading = ReadingBegins.in(request);
    reading.mayPresume();
    Object answer = answered(method, reading);
    if (!isRecorded(answer, reading, request)) {
      var _ = reading.presumesNoMore();
      answer = method.proceed();
      if (!isRecorded(answer, reading, request)) {
        throw new IllegalStateException("nothing was presumed");
      }
    }
    return answer;
  }

  /** A refusal is not put on record, so what it was made of has to be looked at here. */
  private static @Nullable Object answered(ProceedingJoinPoint method, Reading reading)
      throws Throwable {
    try {
      return method.proceed();
    } catch (Problem refused) {
      if (!reading.presumesNoMore()) {
        throw refused;
      }
      return method.proceed();
    }
  }

  private static boolean isRecorded(
      @Nullable Object answer, Reading reading, HttpServletRequest request) {
    if (!reading.hasRecorded()) {
      Shown.inAddress(request, reading);
      Shown.inAnswer(answer, reading);
    }
    return reading.recordTheRest();
  }
}
