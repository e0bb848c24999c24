package io.caseline.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what a filter throws. Without it the exception would reach the container, which logs it
 * with its message.
 */
final class ProblemFilter extends OncePerRequestFilter {

  private final ProblemWriter writer;

  ProblemFilter(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (ClientGone.isBehind(failure)) {
        return;
      }
      boolean begun = response.isCommitted();
      writer.write(response, failure);
      if (begun) {
        // Ended in good order, half a file would be taken for a whole one. For this the container
        // cuts the connection, which every client notices.
        throw new IOException("An answer broke off after its beginning was sent.");
      }
    }
  }
}
