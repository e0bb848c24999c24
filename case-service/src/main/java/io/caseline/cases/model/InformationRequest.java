package io.caseline.cases.model;

import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.event.DeclineReason;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequestDeclined;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.InformationRequested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to one department, with an answer due.
 *
 * @param overdueSince when an answer was due that did not come; it stays when the answer comes late
 * @param redirectedFrom the departments that passed it on, the first one first
 * @param settledAt when it was answered, declined or withdrawn
 * @param settledBy who did
 */
public record InformationRequest(
    UUID id,
    String department,
    String question,
    Status status,
    Instant requestedAt,
    Instant dueAt,
    @Nullable Instant overdueSince,
    @Nullable String askedByDepartment,
    String askedBy,
    @Nullable String acceptedBy,
    List<String> redirectedFrom,
    List<Clarification> clarifications,
    @Nullable String answer,
    @Nullable DeclineReason declineReason,
    @Nullable String explanation,
    @Nullable String suggestedDepartment,
    @Nullable Instant settledAt,
    @Nullable String settledBy)
    implements Item {

  /** Where a request stands. */
  public enum Status {
    REQUESTED,
    ACCEPTED,
    /** The ball is with the asking side, and the due time stands still. */
    CLARIFICATION_ASKED,
    ANSWERED,
    DECLINED,
    WITHDRAWN;

    public boolean isOpen() {
      return this == REQUESTED || this == ACCEPTED || this == CLARIFICATION_ASKED;
    }
  }

  /** A question back, and its answer once there is one. */
  public record Clarification(
      String question,
      String askedBy,
      Instant askedAt,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}

  static InformationRequest of(InformationRequested asked) {
    return new InformationRequest(
        asked.requestId(),
        asked.department(),
        asked.question(),
        Status.REQUESTED,
        asked.occurredAt(),
        asked.dueAt(),
        null,
        asked.askedByDepartment(),
        asked.askedBy(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether somebody still has to act on it. */
  public boolean awaited() {
    return status.isOpen();
  }

  /** Who the next step is with, while the request is open. */
  public @Nullable String ballWith() {
    return status == Status.CLARIFICATION_ASKED ? askedByDepartment : department;
  }

  /** A colleague may take the request over; a question back stays open, and the due time still. */
  InformationRequest accepted(String by) {
    return with(
        status == Status.CLARIFICATION_ASKED ? status : Status.ACCEPTED, dueAt, by, clarifications);
  }

  InformationRequest clarificationAsked(ClarificationAsked asked) {
    var clarification =
        new Clarification(asked.question(), asked.askedBy(), asked.occurredAt(), null, null, null);
    return with(
        Status.CLARIFICATION_ASKED, dueAt, acceptedBy, Item.append(clarifications, clarification));
  }

  InformationRequest clarified(Clarified clarified) {
    var open = clarifications.getLast();
    var answered =
        new Clarification(
            open.question(),
            open.askedBy(),
            open.askedAt(),
            clarified.answer(),
            clarified.clarifiedBy(),
            clarified.occurredAt());
    return with(
        acceptedBy == null ? Status.REQUESTED : Status.ACCEPTED,
        clarified.dueAt(),
        acceptedBy,
        Item.append(clarifications.subList(0, clarifications.size() - 1), answered));
  }

  InformationRequest redirectedTo(String newDepartment) {
    return new InformationRequest(
        id,
        newDepartment,
        question,
        Status.REQUESTED,
        requestedAt,
        dueAt,
        overdueSince,
        askedByDepartment,
        askedBy,
        null,
        Item.append(redirectedFrom, department),
        clarifications,
        answer,
        declineReason,
        explanation,
        suggestedDepartment,
        settledAt,
        settledBy);
  }

  InformationRequest answered(InformationProvided provided) {
    return settled(
        Status.ANSWERED,
        provided.answer(),
        null,
        null,
        null,
        provided.occurredAt(),
        provided.providedBy());
  }

  InformationRequest declined(InformationRequestDeclined declined) {
    return settled(
        Status.DECLINED,
        null,
        declined.reason(),
        declined.explanation(),
        declined.suggestedDepartment(),
        declined.occurredAt(),
        declined.declinedBy());
  }

  InformationRequest withdrawn(InformationRequestWithdrawn withdrawn) {
    return settled(
        Status.WITHDRAWN,
        null,
        null,
        withdrawn.reason(),
        null,
        withdrawn.occurredAt(),
        withdrawn.withdrawnBy());
  }

  InformationRequest overdue(Instant since) {
    return new InformationRequest(
        id,
        department,
        question,
        status,
        requestedAt,
        dueAt,
        since,
        askedByDepartment,
        askedBy,
        acceptedBy,
        redirectedFrom,
        clarifications,
        answer,
        declineReason,
        explanation,
        suggestedDepartment,
        settledAt,
        settledBy);
  }

  private InformationRequest with(
      Status newStatus,
      Instant newDueAt,
      @Nullable String newAcceptedBy,
      List<Clarification> newClarifications) {
    return new InformationRequest(
        id,
        department,
        question,
        newStatus,
        requestedAt,
        newDueAt,
        overdueSince,
        askedByDepartment,
        askedBy,
        newAcceptedBy,
        redirectedFrom,
        newClarifications,
        answer,
        declineReason,
        explanation,
        suggestedDepartment,
        settledAt,
        settledBy);
  }

  private InformationRequest settled(
      Status how,
      @Nullable String newAnswer,
      @Nullable DeclineReason newDeclineReason,
      @Nullable String newExplanation,
      @Nullable String newSuggestedDepartment,
      Instant at,
      String by) {
    return new InformationRequest(
        id,
        department,
        question,
        how,
        requestedAt,
        dueAt,
        overdueSince,
        askedByDepartment,
        askedBy,
        acceptedBy,
        redirectedFrom,
        clarifications,
        newAnswer,
        newDeclineReason,
        newExplanation,
        newSuggestedDepartment,
        at,
        by);
  }
}
