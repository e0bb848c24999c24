package io.caseline.platform.sealing;

import io.caseline.platform.sealing.SealingKeyTable.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Wraps keys anew with the primary key, after an operator has changed that one. What the keys seal
 * is not touched. So many at a time that a request stays short: whoever asks, asks again while
 * there are some left.
 *
 * <p>A key that was changed in its table opens nothing any more, and will not do so later: it is
 * left as it is, named in the log, and keeps no other one from being wrapped.
 */
@Component
class Rewrapping {

  private static final Logger log = LoggerFactory.getLogger(Rewrapping.class);
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
      @Schema(
              description =
                  "How many are still wrapped by another key. If some are left and none was wrapped"
                      + " anew, they were changed in their table and open nothing any more: the log"
                      + " names them",
              example = "43213")
          long left) {}

  /**
   * @throws KeysUnavailable when the wrapping keys cannot be read now: "nothing is left" would then
   *     be said of the old primary key, which an operator drops next
   */
  Rewrapped rewrap() {
    encryption.refresh();
    table.tellOfChange();
    String primary = encryption.primary();
    int rewrapped = 0;
    @Nullable UUID after = null;
    List<Row> batch;
    do {
      batch = table.notWrappedBy(primary, after, AT_ONCE);
      rewrapped += (int) batch.stream().filter(this::rewrap).count();
      after = batch.isEmpty() ? null : batch.getLast().id();
    } while (rewrapped == 0 && batch.size() == AT_ONCE);
    return new Rewrapped(primary, rewrapped, table.countNotWrappedBy(primary));
  }

  /** Tells whether it could be: not when it was changed, or destroyed meanwhile. */
  private boolean rewrap(Row row) {
    WrappedKey wrapped = row.wrapped();
    if (wrapped == null) {
      return false;
    }
    try {
      byte[] secret = encryption.unwrap(wrapped, row.boundTo());
      return table.rewrap(row.id(), encryption.wrap(secret, row.boundTo()));
    } catch (BrokenSeal changed) {
      log.warn("Sealing key {} was changed in its table, it opens nothing any more", row.id());
      return false;
    }
  }
}
