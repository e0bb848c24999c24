package io.caseline.platform.sealing;

import io.caseline.platform.sealing.SealingKeyTable.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Wraps keys anew with the primary key, after an operator has changed that one. What the keys seal
 * is not touched. So many at a time that a request stays short: whoever asks, asks again while
 * there are some left.
 */
@Component
class Rewrapping {

  private static final int AT_ONCE = 5_000;

  private final SealingKeyTable table;
  private final KeyEncryption encryption;

  Rewrapping(SealingKeyTable table, KeyEncryption encryption) {
    this.table = table;
    this.encryption = encryption;
  }

  /** The answer. */
  record Rewrapped(
      @Schema(description = "The id of the primary key", example = "1938276471") String primaryKey,
      @Schema(description = "How many keys were wrapped anew by this request", example = "5000")
          int rewrapped,
      @Schema(description = "How many are still wrapped by another key", example = "43213")
          long left) {}

  Rewrapped rewrap() {
    encryption.refresh();
    table.tellOfChange();
    String primary = encryption.primary();
    List<Row> batch = table.notWrappedBy(primary, AT_ONCE);
    batch.forEach(this::rewrap);
    return new Rewrapped(primary, batch.size(), table.countNotWrappedBy(primary));
  }

  private void rewrap(Row row) {
    Optional.ofNullable(row.wrapped())
        .map(wrapped -> encryption.unwrap(wrapped, row.boundTo()))
        .ifPresent(secret -> table.rewrap(row.id(), encryption.wrap(secret, row.boundTo())));
  }
}
