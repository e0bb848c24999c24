package io.caseline.proof.log;

import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.SignedNote;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a log file, one line after the other, in constant memory. */
public final class LogReader implements AutoCloseable {

  /** The file, or what stands in this line, is not of the format. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
      super(what);
    }
  }

  private static final JsonFactory JSON = new JsonFactory();

  /** How the type of a problem document (RFC 9457) of ours begins. */
  private static final String PROBLEM = "urn:caseline:problem:";

  private static final String REFUSAL =
      "This is no log file: the service refused to give one. Read it for why, and ask again.";

  private final JsonParser json;
  private final Map<String, String> binaryNames = new HashMap<>();
  private long line;

  public LogReader(InputStream in) {
    json = JSON.createParser(ObjectReadContext.empty(), in);
  }

  /** The next line; empty at the end of the file. */
  public Optional<LogLine> next() throws Malformed {
    try {
      JsonToken token = json.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      line++;
      require(token == JsonToken.START_OBJECT);
      return Optional.of(new Fields().read());
    } catch (JacksonException | IllegalArgumentException broken) {
      throw malformed();
    }
  }

  private Malformed malformed() {
    return new Malformed("Line " + line + " is not a line of a log file.");
  }

  private void require(boolean holds) throws Malformed {
    if (!holds) {
      throw malformed();
    }
  }

  /** What was found in one line, until it is clear what kind of line it is. */
  private final class Fields {
    private @Nullable String format;
    private @Nullable String scope;
    private @Nullable String checkpoint;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable Long leaf;
    private @Nullable Long position;
    private @Nullable Hash hash;
    private @Nullable List<Column> columns;
    private List<Hash> path = List.of();
    private long later;

    LogLine read() throws Malformed {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        switch (name) {
          case "leaf" -> leaf = number(value);
          case "position" -> position = number(value);
          case "hash" -> hash = hash(value);
          case "event" -> columns = columns(value);
          case "path" -> path = path(value);
          case "checkpoint" -> checkpoint = text(value);
          case "format" -> format = text(value);
          case "scope" -> scope = text(value);
          case "later" -> later = number(value);
          case "from" -> from = text(value);
          case "to" -> to = text(value);
          case "type" ->
              throw text(value).startsWith(PROBLEM) ? new Malformed(REFUSAL) : malformed();
          default -> throw malformed();
        }
      }
      require(json.currentToken() == JsonToken.END_OBJECT);
      return line();
    }

    private LogLine line() throws Malformed {
      if (format != null && !format.equals(LogWriter.FORMAT)) {
        throw new Malformed("This is a file of the format " + format + ", not known here.");
      }
      if (from != null && to != null) {
        return new LogLine.Consistent(SignedNote.parse(from), SignedNote.parse(to), path);
      }
      if (checkpoint != null) {
        SignedNote note = SignedNote.parse(checkpoint);
        return scope == null
            ? new LogLine.Kept(note)
            : new LogLine.Head(LogLine.Scope.valueOf(scope.toUpperCase(Locale.ROOT)), note, later);
      }
      if (position == null || (leaf == null) != (hash == null)) {
        throw malformed();
      }
      Entry entry = columns == null ? null : new Entry(position, columns);
      require(leaf != null || entry != null);
      return new LogLine.Item(leaf, position, hash, entry, path);
    }
  }

  private long number(JsonToken value) throws Malformed {
    require(value == JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  private String text(JsonToken value) throws Malformed {
    require(value == JsonToken.VALUE_STRING);
    return json.getString();
  }

  private Hash hash(JsonToken value) throws Malformed {
    require(value == JsonToken.VALUE_STRING);
    return Hash.of(json.getBinaryValue());
  }

  private List<Hash> path(JsonToken value) throws Malformed {
    require(value == JsonToken.START_ARRAY);
    List<Hash> path = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      path.add(hash(json.currentToken()));
    }
    return path;
  }

  private List<Column> columns(JsonToken value) throws Malformed {
    require(value == JsonToken.START_OBJECT);
    List<Column> columns = new ArrayList<>(12);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      columns.add(column(name, json.nextToken()));
    }
    return columns;
  }

  private Column column(String name, JsonToken value) throws Malformed {
    if (value == JsonToken.VALUE_NULL) {
      return Column.none(name);
    }
    require(value == JsonToken.VALUE_STRING);
    if (name.endsWith(LogWriter.BASE64)) {
      String column =
          binaryNames.computeIfAbsent(
              name, it -> it.substring(0, it.length() - LogWriter.BASE64.length()));
      return Column.bytes(column, json.getBinaryValue());
    }
    return Column.text(name, json.getString());
  }

  @Override
  public void close() {
    json.close();
  }
}
