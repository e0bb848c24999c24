package io.caseline.web.app;

import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends half a file, and then fails. */
@RestController
@Hidden
class BrokenOffController {

  @AllowedTo(Role.CSR)
  @GetMapping("/v1/broken-off")
  void brokenOff(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.getWriter().write("1\r\n".repeat(100_000));
    throw new IllegalStateException("the row of Jane Doe");
  }
}
