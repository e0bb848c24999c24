package io.caseline.reports;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.RequesterType;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.Resolution;
import io.caseline.cases.replay.ReplayedCase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in a universe. The row is a function of the case: {@link #show} sets all of it. */
@Entity
@Table(name = "report_case")
class CaseRow {

  @Embeddable
  record Key(UUID caseId, @Enumerated(EnumType.STRING) Category category) {}

  @EmbeddedId Key key;

  /** The version of the case that this row shows. */
  long caseVersion;

  String caseNumber;
  UUID memberId;

  @Enumerated(EnumType.STRING)
  LineOfBusiness lineOfBusiness;

  @Enumerated(EnumType.STRING)
  @Nullable RequestKind request;

  @Enumerated(EnumType.STRING)
  Priority priority;

  boolean expediteRefused;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  RequesterType requesterType;

  @Nullable String partner;
  String department;
  Instant receivedAt;
  Instant openedAt;
  @Nullable String ruleId;
  @Nullable String citation;

  @Enumerated(EnumType.STRING)
  @Nullable ExtensionCondition extensionCondition;

  @Nullable Instant extensionNoticeAt;
  @Nullable Instant dueBeforeExtensionAt;
  @Nullable Instant dueAt;

  @Enumerated(EnumType.STRING)
  @Nullable ClockStatus clockStatus;

  @Nullable Instant decidedAt;

  @Enumerated(EnumType.STRING)
  @Nullable Verdict verdict;

  @Nullable Instant notifiedAt;
  @Nullable Instant effectuatedAt;

  @Enumerated(EnumType.STRING)
  @Nullable Consequence consequence;

  @Nullable Instant consequenceAt;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  @Nullable Instant resolvedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  CaseRow() {}

  static CaseRow of(UUID caseId, Category category) {
    var row = new CaseRow();
    row.key = new Key(caseId, category);
    return row;
  }

  final void show(Determination determination, ReplayedCase replayed) {
    CaseFacts facts = replayed.state().facts();
    caseVersion = replayed.version();

    var intake = facts.intake();
    caseNumber = intake.caseNumber();
    memberId = intake.memberId();
    lineOfBusiness = intake.lineOfBusiness();
    channel = intake.channel();
    requesterType = intake.requester().type();
    partner = intake.partner();
    receivedAt = intake.receivedAt();
    openedAt = intake.openedAt();

    request = facts.classification().request();
    priority = facts.classification().priority();
    expediteRefused = facts.classification().expediteRefused();

    var decision = determination.decision();
    decidedAt = decision == null ? null : decision.decidedAt();
    verdict = decision == null ? null : decision.verdict();
    notifiedAt = determination.notifiedAt();
    effectuatedAt = facts.clocks().milestones().effectuatedAt();
    department = Responsible.in(facts, decidedAt);

    clockStatus = determination.clockStatus();
    show(determination.clock());
    show(replayed.state().resolution());
  }

  private void show(@Nullable LegalClock clock) {
    ruleId = clock == null ? null : clock.ruleId();
    citation = clock == null ? null : clock.citation();
    dueAt = clock == null ? null : clock.dueAt();
    consequenceAt = clock == null ? null : clock.missedAt();
    consequence = clock == null || clock.missedAt() == null ? null : clock.onMissed();
    var extension = clock == null ? null : clock.extension();
    extensionCondition = extension == null ? null : extension.condition();
    extensionNoticeAt = extension == null ? null : extension.noticeSentAt();
    dueBeforeExtensionAt =
        clock == null || extension == null ? null : clock.dueWithoutExtension().instant();
  }

  private void show(@Nullable Resolution resolution) {
    outcome = resolution == null ? null : resolution.outcome();
    resolvedAt = resolution == null ? null : resolution.resolvedAt();
  }
}
