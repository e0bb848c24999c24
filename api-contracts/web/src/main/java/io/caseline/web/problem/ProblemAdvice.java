package io.caseline.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers whatever a handler throws. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

  private final ProblemMapping mapping;

  ProblemAdvice(ProblemMapping mapping) {
    this.mapping = mapping;
  }

  @ExceptionHandler(Throwable.class)
  @Nullable ResponseEntity<Object> answer(Throwable failure, HttpServletResponse response)
      throws Throwable {
    if (ClientGone.isBehind(failure)) {
      return null; // nobody is there to read it
    }
    if (response.isCommitted()) {
      throw failure; // half an answer is out already: ProblemFilter cuts it off
    }
    return mapping.answer(failure).entity();
  }
}
