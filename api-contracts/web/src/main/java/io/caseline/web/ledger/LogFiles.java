package io.caseline.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** How log files are answered over HTTP. */
public final class LogFiles {

  public static final String JSON_LINES = "application/jsonl";

  private LogFiles() {}

  /** Begins an answer that is such a file; until something is written, a failure can be told. */
  public static OutputStream begin(HttpServletResponse response, String name) throws IOException {
    response.setContentType(JSON_LINES);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    return response.getOutputStream();
  }
}
