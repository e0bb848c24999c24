package io.caseline.web.paging;

import io.caseline.web.json.Rfc3339;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sort keys of the last item of a page; the next page begins after them. Opaque to clients, so
 * that keys can change. It is not signed: it opens nothing that the list's own filters do not open.
 */
public final class Cursor {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 2048;

  private final List<@Nullable String> keys;

  private Cursor(List<@Nullable String> keys) {
    this.keys = keys;
  }

  /** The keys in the order of the sort: texts, numbers, ids, instants, or null. */
  public static Cursor of(@Nullable Object... keys) {
    List<@Nullable String> texts = new ArrayList<>();
    for (Object key : keys) {
      texts.add(key == null ? null : key.toString());
    }
    return new Cursor(texts);
  }

  /** Reads a cursor that a client sent back; refuses with 400 what we never gave out. */
  public static Cursor decode(String text) {
    if (text.length() > LONGEST) {
      throw malformed();
    }
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      JsonNode array = JSON.readTree(json);
      if (!array.isArray()) {
        throw malformed();
      }
      List<@Nullable String> keys = new ArrayList<>();
      for (JsonNode key : array) {
        if (!key.isNull() && !key.isString()) {
          throw malformed();
        }
        keys.add(key.isNull() ? null : key.stringValue());
      }
      return new Cursor(keys);
    } catch (IllegalArgumentException | JacksonException notOurs) {
      throw malformed();
    }
  }

  public String encode() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys));
  }

  public boolean isNull(int index) {
    return at(index) == null;
  }

  public String text(int index) {
    String key = at(index);
    if (key == null || key.indexOf('\0') >= 0) {
      throw malformed();
    }
    return key;
  }

  public UUID uuid(int index) {
    return read(index, UUID::fromString);
  }

  public Instant instant(int index) {
    return read(index, Rfc3339::parse);
  }

  public long number(int index) {
    return read(index, Long::parseLong);
  }

  private <T> T read(int index, Function<String, T> form) {
    try {
      return form.apply(text(index));
    } catch (IllegalArgumentException | DateTimeException notOfThisList) {
      throw malformed();
    }
  }

  private @Nullable String at(int index) {
    if (index >= keys.size()) {
      throw malformed();
    }
    return keys.get(index);
  }

  private static Problem malformed() {
    return InputError.inParameter(
            "cursor", "Must be the nextCursor of the page before, from the same list.")
        .asProblem();
  }
}
