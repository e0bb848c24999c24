package io.caseline.proof.bundle;

import io.caseline.proof.note.SignedNote;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A manifest as JSON. What is said about it stands beside the fields that are always there. */
public final class ManifestJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ManifestJson() {}

  public static byte[] write(Manifest manifest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("format", Manifest.FORMAT);
      json.writeStringProperty("exportId", manifest.exportId());
      json.writeObjectPropertyStart("about");
      manifest.about().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeNumberProperty("cases", manifest.cases());
      json.writeNumberProperty("events", manifest.events());
      json.writeNumberProperty("later", manifest.later());
      json.writeStringProperty("checkpoint", manifest.checkpoint().toString());
      json.writeArrayPropertyStart("files");
      for (Manifest.File file : manifest.files()) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeNumberProperty("size", file.size());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Manifest read(byte[] bytes) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      return new Fields(json).read();
    } catch (JacksonException broken) {
      throw malformed();
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw malformed();
    }
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("This is not a manifest of an export.");
  }

  /** What was found in the file so far. */
  private static final class Fields {
    private final JsonParser json;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<String, String> about = new LinkedHashMap<>();
    private final List<Manifest.File> files = new ArrayList<>();

    Fields(JsonParser json) {
      this.json = json;
    }

    Manifest read() {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        switch (name) {
          case "about" -> about();
          case "files" -> files();
          default -> simple(name, value, texts, numbers);
        }
      }
      require(Manifest.FORMAT.equals(texts.get("format")));
      return new Manifest(
          text(texts, "exportId"),
          about,
          number(numbers, "cases"),
          number(numbers, "events"),
          number(numbers, "later"),
          SignedNote.parse(text(texts, "checkpoint")),
          files);
    }

    private void about() {
      require(json.currentToken() == JsonToken.START_OBJECT);
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        require(json.nextToken() == JsonToken.VALUE_STRING);
        about.put(name, json.getString());
      }
    }

    private void files() {
      require(json.currentToken() == JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          simple(name, json.nextToken(), words, sizes);
        }
        files.add(
            new Manifest.File(text(words, "name"), number(sizes, "size"), text(words, "sha256")));
      }
    }

    private void simple(
        String name, @Nullable JsonToken value, Map<String, String> words, Map<String, Long> some) {
      if (value == JsonToken.VALUE_STRING) {
        words.put(name, json.getString());
      } else if (value == JsonToken.VALUE_NUMBER_INT) {
        some.put(name, json.getLongValue());
      } else {
        throw malformed();
      }
    }

    private static String text(Map<String, String> from, String name) {
      String text = from.get(name);
      if (text == null) {
        throw malformed();
      }
      return text;
    }

    private static long number(Map<String, Long> from, String name) {
      Long number = from.get(name);
      if (number == null) {
        throw malformed();
      }
      return number;
    }
  }
}
