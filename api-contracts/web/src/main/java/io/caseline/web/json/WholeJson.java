package io.caseline.web.json;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer when all of it is known: with its length, in as few pieces as the connection
 * takes, and not by halves when a value cannot be written.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

  WholeJson(JsonMapper mapper) {
    super(mapper);
  }

  @Override
  protected void writeInternal(
      Object answer,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    var whole = new FastByteArrayOutputStream();
    super.writeInternal(answer, type, new Written(message.getHeaders(), whole), hints);
    message.getHeaders().setContentLength(whole.size());
    whole.writeTo(message.getBody());
  }

  private record Written(HttpHeaders headers, FastByteArrayOutputStream body)
      implements HttpOutputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public FastByteArrayOutputStream getBody() {
      return body;
    }
  }
}
