package io.caseline.web.access;

import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Paged;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's accounting of disclosures, with what 45 CFR 164.528(b)(2) asks for each: the date, who
 * received it, what it was, and why. It names no other member's case.
 */
record Accounting(
    UUID memberId, Instant from, Instant to, List<Disclosure> items, @Nullable String nextCursor)
    implements Paged {

  record Disclosure(
      Instant disclosedAt,
      @Schema(
              description = "Name and, where known, address; null when nobody was named",
              example = "Superior Court of Example County, 1 Main Street")
          @Nullable String recipient,
      @Schema(description = "What was disclosed", example = "A case's timeline") String content,
      @Schema(example = "HLEGAL") @Nullable PurposeOfUse purpose,
      @Schema(description = "The purpose in words", example = "legal") String purposeStatement,
      @Schema(description = "Who looked it up", example = "lea.grant") String disclosedBy,
      @Schema(description = "Its place in the log of reads", example = "41") long position) {

    static Disclosure of(RecordedRead read) {
      PurposeOfUse purpose = read.purpose();
      return new Disclosure(
          read.readAt(),
          read.recipient(),
          read.content(),
          purpose,
          purpose == null ? "not stated" : purpose.display(),
          read.actor(),
          read.position());
    }

    Cursor cursor() {
      return Cursor.of(disclosedAt, position);
    }
  }
}
