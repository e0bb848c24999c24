package io.caseline.web.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a body that says itself it is too large, once it is known which limit holds. */
final class BodyLimits implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      BodyLimit own = method.getMethodAnnotation(BodyLimit.class);
      MeasuredRequest.in(request)
          .ifPresent(
              measured -> {
                if (own != null) {
                  measured.allow(DataSize.ofMegabytes(own.megabytes()));
                }
                measured.checkDeclaredLength();
                measured.checkMediaType();
              });
    }
    return true;
  }
}
