package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's matter reached the plan and got a case.
 *
 * @param caseNumber the number people say on the phone
 * @param memberConfirmed false when member-service could not be asked; a later event says what it
 *     found
 * @param request null where the category has no kinds
 * @param topic what repeat contacts are counted by, in lower case
 * @param receivedAt when the plan received it, on any channel; the law's clocks start here
 * @param openedBy the person who opened it, or the channel that did
 * @param partner the outsourced centre that opened it; null for the plan's own people
 */
public record CaseOpened(
    UUID caseId,
    Instant occurredAt,
    String caseNumber,
    UUID memberId,
    boolean memberConfirmed,
    LineOfBusiness lineOfBusiness,
    Category category,
    @Nullable RequestKind request,
    Priority priority,
    @Personal String topic,
    @Personal String subject,
    @Personal String description,
    Channel channel,
    Requester requester,
    Instant receivedAt,
    String responsibleDepartment,
    String openedBy,
    @Nullable String partner)
    implements CaseEvent {}
