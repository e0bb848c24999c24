package io.caseline.platform.projections;

import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.Projections;
import io.caseline.platform.ReadsProjection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds {@link ReadsProjection}. */
final class WaitForProjection implements HandlerInterceptor {

  private final Projections projections;

  WaitForProjection(Projections projections) {
    this.projections = projections;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String header = request.getHeader(ConsistencyToken.HEADER);
    if (header != null && handler instanceof HandlerMethod operation) {
      ReadsProjection reads = operation.getMethodAnnotation(ReadsProjection.class);
      if (reads != null) {
        projections.await(List.of(reads.value()), ConsistencyToken.parse(header));
      }
    }
    return true;
  }
}
