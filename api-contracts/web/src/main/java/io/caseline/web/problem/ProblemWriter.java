package io.caseline.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where Spring MVC does not reach: in filters. */
public final class ProblemWriter {

  private final ProblemMapping mapping;
  private final JsonMapper json;

  ProblemWriter(ProblemMapping mapping, JsonMapper json) {
    this.mapping = mapping;
    this.json = json;
  }

  public void write(HttpServletResponse response, Throwable failure) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    ProblemAnswer answer = mapping.answer(failure);
    response.resetBuffer();
    response.setStatus(answer.status());
    answer.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    byte[] body = json.writeValueAsBytes(answer.body());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
