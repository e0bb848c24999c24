package io.caseline.web.problem;

import io.caseline.web.json.ApiJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a problem document where Spring MVC does not reach: in filters. */
public final class ProblemWriter {

  private final ProblemMapping mapping;
  private final ApiJson json;

  ProblemWriter(ProblemMapping mapping, ApiJson json) {
    this.mapping = mapping;
    this.json = json;
  }

  /** Logs it, at any rate; of an answer that has begun, nothing can be changed any more. */
  public void write(HttpServletResponse response, Throwable failure) throws IOException {
    ProblemAnswer answer = mapping.answer(failure);
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(answer.status());
    answer.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    byte[] body = json.mapper().writeValueAsBytes(answer.body());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
