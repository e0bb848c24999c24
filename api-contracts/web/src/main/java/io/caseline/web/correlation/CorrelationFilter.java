package io.caseline.web.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins the trace of each request, before anything can be logged about it. */
final class CorrelationFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    MDC.put(Correlation.LOG_KEY, Correlation.of(request.getHeader("traceparent")));
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(Correlation.LOG_KEY);
    }
  }
}
