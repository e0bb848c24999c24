package io.caseline.web.access;

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
      return recorded(method.proceed());
    } finally {
      log.readerLeft();
    }
  }

  private static @Nullable Object recorded(@Nullable Object answer) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet) {
      HttpServletRequest request = servlet.getRequest();
      Reading reading = ReadingBegins.in(request);
      Shown.inAddress(request, reading);
      Shown.inAnswer(answer, reading);
      reading.recordTheRest();
    }
    return answer;
  }
}
