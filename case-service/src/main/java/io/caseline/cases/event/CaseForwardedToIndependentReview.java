package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The plan did not decide in time: the case goes to the independent reviewer by itself.
 *
 * @param fileDueAt when the case file has to be with the reviewer
 */
public record CaseForwardedToIndependentReview(
    UUID caseId, Instant occurredAt, UUID clockId, Instant fileDueAt) implements ClockEvent {}
