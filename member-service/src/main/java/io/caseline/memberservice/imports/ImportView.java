package io.caseline.memberservice.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param finishedAt when the last row was reached; null while it runs, and for good when it stopped
 *     on the way: post the file again and it goes on
 * @param rows the rows looked at so far
 * @param failed the rows that were not taken over
 * @param errors why not; the first 1,000
 */
record ImportView(
    UUID id,
    ImportKind kind,
    Instant startedAt,
    String startedBy,
    @Schema(description = "When the last row was reached; null while it runs or when it stopped.")
        @Nullable Instant finishedAt,
    long rows,
    long created,
    long updated,
    long unchanged,
    long failed,
    @Schema(description = "Why rows failed; the first 1,000.") List<ImportError> errors) {

  ImportView {
    errors = List.copyOf(errors);
  }
}
