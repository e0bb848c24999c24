package io.caseline.memberhistory;

import io.caseline.web.paging.Paged;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a member's history.
 *
 * @param repeatContacts the same on every page
 */
record MemberHistory(
    List<Contact> items,
    @Nullable String nextCursor,
    @Schema(
            description =
                "How often the member came with each topic of the last 30 days: a case that was"
                    + " opened or an inbound interaction is a contact")
        List<RepeatContacts> repeatContacts)
    implements Paged {

  record RepeatContacts(
      @Schema(example = "unpaid claim") String topic,
      @Schema(example = "2") long last7Days,
      @Schema(example = "3") long last30Days) {}
}
