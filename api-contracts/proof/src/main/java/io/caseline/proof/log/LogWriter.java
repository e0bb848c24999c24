package io.caseline.proof.log;

import io.caseline.proof.merkle.Hash;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a log file: JSON objects, one a line (JSON Lines), in constant memory.
 *
 * <pre>
 * {"format":"caseline-log/1","scope":"cases","later":0,"checkpoint":"…"}
 * {"leaf":12,"position":34,"hash":"…","event":{"type":"Case","payload:base64":"…"},"path":["…"]}
 * </pre>
 *
 * A column of bytes carries {@code :base64} behind its name; hashes are in base64 too.
 */
public final class LogWriter implements AutoCloseable {

  public static final String FORMAT = "caseline-log/1";

  static final String BASE64 = ":base64";

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  /** The stream stays open when the writer is closed. */
  public LogWriter(OutputStream out) {
    json =
        JSON.rebuild()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator((String) null)
            .build()
            .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  public void write(LogLine line) {
    json.writeStartObject();
    switch (line) {
      case LogLine.Head head -> head(head);
      case LogLine.Item item -> item(item);
      case LogLine.Kept kept ->
          json.writeStringProperty("checkpoint", kept.checkpoint().toString());
      case LogLine.Consistent proof -> consistent(proof);
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void head(LogLine.Head head) {
    json.writeStringProperty("format", FORMAT);
    json.writeStringProperty("scope", head.scope().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("later", head.later());
    json.writeStringProperty("checkpoint", head.checkpoint().toString());
  }

  private void item(LogLine.Item item) {
    if (item.leaf() != null && item.hash() != null) {
      json.writeNumberProperty("leaf", item.leaf());
      json.writeNumberProperty("position", item.position());
      json.writeStringProperty("hash", item.hash().base64());
    } else {
      json.writeNumberProperty("position", item.position());
    }
    if (item.entry() != null) {
      json.writeObjectPropertyStart("event");
      item.entry().columns().forEach(this::column);
      json.writeEndObject();
    }
    if (!item.path().isEmpty()) {
      path(item.path());
    }
  }

  private void column(Column column) {
    switch (column.kind()) {
      case NONE -> json.writeNullProperty(column.name());
      case TEXT -> json.writeStringProperty(column.name(), column.text());
      case BYTES -> json.writeBinaryProperty(column.name() + BASE64, column.value());
    }
  }

  private void consistent(LogLine.Consistent proof) {
    json.writeStringProperty("format", FORMAT);
    json.writeStringProperty("from", proof.from().toString());
    json.writeStringProperty("to", proof.to().toString());
    path(proof.path());
  }

  private void path(List<Hash> path) {
    json.writeArrayPropertyStart("path");
    path.forEach(hash -> json.writeString(hash.base64()));
    json.writeEndArray();
  }

  public void flush() {
    json.flush();
  }

  @Override
  public void close() {
    json.close();
  }
}
