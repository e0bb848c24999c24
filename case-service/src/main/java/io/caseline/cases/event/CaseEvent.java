package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a case. What is stored is the class name and the fields, so neither
 * package, name nor fields of an event ever change once released: a new meaning is a new event.
 */
public sealed interface CaseEvent
    permits CaseOpened,
        MemberConfirmed,
        MemberNotFound,
        CaseReclassified,
        CaseExpedited,
        ExpediteRefused,
        OwnerAssigned,
        OwnerReleased,
        WorkAssigned,
        InteractionRecorded,
        NoteAdded,
        InformationRequested,
        InformationRequestAccepted,
        ClarificationAsked,
        Clarified,
        InformationProvided,
        InformationRequestDeclined,
        InformationRequestRedirected,
        InformationRequestWithdrawn,
        HandoffOffered,
        HandoffAccepted,
        HandoffDeclined,
        HandoffRecalled,
        CaseEscalated,
        EscalationAcknowledged,
        EscalationResolved,
        CoverageExplained,
        OptionsOffered,
        DecisionRecorded,
        CaseResolved,
        CaseReopened,
        CaseClosed,
        CasesLinked,
        CaseMarkedDuplicate,
        ObstacleRecorded,
        ObstacleOvercome,
        FeedbackReceived,
        InformationRequestOverdue,
        HandoffLapsed,
        LegalHoldPlaced,
        LegalHoldLifted,
        PersonalDataErased,
        ClockEvent {

  UUID caseId();

  /** When it happened in the world; when it was recorded stands beside the event in the store. */
  Instant occurredAt();
}
