package io.caseline.cases.event;

/** Something that happened to a clock of a case, or that sets one going or stops it. */
public sealed interface ClockEvent extends CaseEvent
    permits LegalClockStarted,
        LegalClockAwaited,
        LegalClockUndetermined,
        LegalClockExtended,
        LegalClockTolled,
        LegalClockResumed,
        LegalClockStopped,
        PrescriberStatementReceived,
        ReversalNoticeReceived,
        MemberNotified,
        DecisionEffectuated,
        DeadlineApproaching,
        DeadlineMissed,
        CaseForwardedToIndependentReview,
        CaseDeemedDenied,
        RemediesDeemedExhausted,
        MissedDeadlineReported,
        ServiceTargetStarted,
        ServiceTargetPaused,
        ServiceTargetResumed,
        ServiceTargetMoved,
        ServiceTargetStopped {}
