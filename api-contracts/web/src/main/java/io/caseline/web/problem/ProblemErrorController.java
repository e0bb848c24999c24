package io.caseline.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors that the container found itself; nobody calls it from outside. */
@Controller
class ProblemErrorController implements ErrorController {

  private final ProblemMapping mapping;

  ProblemErrorController(ProblemMapping mapping) {
    this.mapping = mapping;
  }

  @RequestMapping("/error")
  @Nullable ResponseEntity<Object> answer(
      HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null; // an answer that broke off: the container cuts the connection
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return mapping.answer(failure).entity();
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? mapping.answer(status).entity()
        : mapping.answer(404).entity();
  }
}
