package io.caseline.proof.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One column of a stored row: its name and its exact value, which may be none at all. */
public final class Column {

  /** What a value is. The code stands in the leaf. */
  public enum Kind {
    NONE(0),
    TEXT(1),
    BYTES(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private static final byte[] NOTHING = new byte[0];

  private final String name;
  private final Kind kind;
  private final byte[] value;

  private Column(String name, Kind kind, byte[] value) {
    if (!isName(name)) {
      throw new IllegalArgumentException("A column's name has small letters, digits and _ only.");
    }
    this.name = name;
    this.kind = kind;
    this.value = value;
  }

  public static Column none(String name) {
    return new Column(name, Kind.NONE, NOTHING);
  }

  public static Column text(String name, @Nullable String value) {
    return value == null
        ? none(name)
        : new Column(name, Kind.TEXT, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes are not copied: whoever gives them leaves them alone. */
  public static Column bytes(String name, byte @Nullable [] value) {
    return value == null ? none(name) : new Column(name, Kind.BYTES, value);
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_') {
        return false;
      }
    }
    return !name.isEmpty() && name.length() < 64;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The value in bytes: UTF-8 of a text. Not a copy, so not to be changed. */
  byte[] value() {
    return value;
  }

  public String text() {
    return new String(value, StandardCharsets.UTF_8);
  }
}
