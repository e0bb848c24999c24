package io.caseline.web.problem;

import io.caseline.web.json.ApiJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any filter sees it: a request that is no HTTP. Tomcat's own
 * answer would be a page in HTML.
 */
final class ContainerErrors extends ErrorReportValve {

  private final ProblemMapping mapping;
  private final ApiJson json;

  ContainerErrors(ProblemMapping mapping, ApiJson json) {
    this.mapping = mapping;
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable ignored) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()
        || !canStillWrite(response)) {
      return;
    }
    ProblemAnswer answer = mapping.answer(response.getStatus());
    response.setStatus(answer.status());
    try {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(json.mapper().writeValueAsString(answer.body()));
        response.finishResponse();
      }
    } catch (IOException clientWentAway) {
      // nobody is there to read it
    }
  }

  private static boolean canStillWrite(Response response) {
    AtomicBoolean allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }
}
