package io.caseline.web.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body with one field of each kind. */
public record Parcel(
    @NotBlank @Size(max = 2000) String name,
    @NotNull Dimension size,
    @Max(100) int weight,
    @Nullable Instant sentAt,
    @Nullable UUID sender,
    @Nullable Boolean fragile,
    @Nullable List<@Valid Line> lines) {

  public enum Dimension {
    SMALL,
    LARGE
  }

  public record Line(@NotBlank String text, @NotEmpty List<@NotBlank String> tags) {}
}
