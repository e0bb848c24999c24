package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Nothing of the case may be destroyed while this hold is on it: a court, a regulator or an audit
 * may ask for it. A case can be under several holds, one for each matter.
 */
public record LegalHoldPlaced(
    UUID caseId, Instant occurredAt, UUID holdId, @Personal String reason, String placedBy)
    implements CaseEvent {}
