package io.caseline.platform;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of an enum as it stands in a column that may be empty. */
public final class EnumColumn {

  private EnumColumn() {}

  public static @Nullable String text(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  public static <T> @Nullable T value(@Nullable String text, Function<String, T> valueOf) {
    return text == null ? null : valueOf.apply(text);
  }
}
