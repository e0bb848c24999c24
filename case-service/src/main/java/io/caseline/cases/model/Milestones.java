package io.caseline.cases.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the law's clocks start and stop with, beside receipt and decision. Of what happened more
 * than once, the last time.
 */
public record Milestones(
    @Nullable Instant prescriberStatementAt,
    @Nullable Instant reversalNoticeAt,
    @Nullable Instant memberNotifiedAt,
    @Nullable Instant effectuatedAt) {

  static final Milestones NONE = new Milestones(null, null, null, null);
}
