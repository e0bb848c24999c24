package io.caseline.worklist;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.model.Clocks;
import io.caseline.cases.model.Collaboration;
import io.caseline.cases.model.Escalation;
import io.caseline.cases.model.Handoff;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.Intake;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.ServiceTarget;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * What lists need of one case; nothing of what was said or written down. The row is a function of
 * the case: {@link #show} sets all of it.
 */
@Entity
@Table(name = "worklist_case")
class WorklistRow {

  /** Stands for "nothing is due", so that the database sorts such cases behind all others. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  @Id UUID caseId;
  long version;
  String caseNumber;

  @Enumerated(EnumType.STRING)
  CaseStatus status;

  UUID memberId;

  @Enumerated(EnumType.STRING)
  Intake.MemberStatus memberStatus;

  @Enumerated(EnumType.STRING)
  LineOfBusiness lineOfBusiness;

  @Enumerated(EnumType.STRING)
  Category category;

  @Enumerated(EnumType.STRING)
  @Nullable RequestKind request;

  @Enumerated(EnumType.STRING)
  Priority priority;

  String topic;

  /** Sealed. */
  String subject;

  @Enumerated(EnumType.STRING)
  Channel channel;

  Instant receivedAt;
  Instant openedAt;
  @Nullable String owner;
  String responsibleDepartment;
  @Nullable String assignee;
  @Nullable String partner;
  Instant dueAt;
  @Nullable Instant legalDueAt;
  boolean legalMissed;
  boolean clockUndetermined;
  short urgency;

  @Convert(converter = EscalationPaths.class)
  List<EscalationPath> openEscalations;

  @Nullable String pendingHandoffTo;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  int reopenings;
  Instant lastEventAt;

  /** In the order of the alphabet. */
  @Convert(converter = Names.class)
  List<String> waitingOn = List.of();

  /** The same for the list's filter; a page does not read it. */
  @ElementCollection
  @CollectionTable(name = "worklist_waiting", joinColumns = @JoinColumn(name = "case_id"))
  @Column(name = "waiting_on")
  @BatchSize(size = 200)
  Set<String> waitingOnEach = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  WorklistRow() {}

  static WorklistRow of(ReplayedCase replayed, SealedTexts texts) {
    var row = new WorklistRow();
    row.caseId = replayed.state().facts().caseId();
    row.show(replayed, texts);
    return row;
  }

  final void show(ReplayedCase replayed, SealedTexts texts) {
    Case.Existing state = replayed.state();
    CaseFacts facts = state.facts();
    version = replayed.version();
    lastEventAt = replayed.lastEventAt();
    status = CaseStatus.of(state);
    outcome = replayed.outcome();
    reopenings = facts.reopenings();

    var intake = facts.intake();
    caseNumber = intake.caseNumber();
    memberId = intake.memberId();
    memberStatus = intake.memberStatus();
    lineOfBusiness = intake.lineOfBusiness();
    topic = intake.topic();
    subject = texts.seal(memberId, subjectPlace(), intake.subject(), subject);
    channel = intake.channel();
    receivedAt = intake.receivedAt();
    openedAt = intake.openedAt();
    partner = intake.partner();

    category = facts.classification().category();
    request = facts.classification().request();
    priority = facts.classification().priority();

    owner = facts.custody().owner();
    responsibleDepartment = facts.custody().department();
    assignee = facts.custody().assignee();

    showOpenWork(state instanceof Case.Open, facts);
  }

  String subject(SealedTexts texts) {
    return texts.show(subjectPlace(), subject);
  }

  private String subjectPlace() {
    return SealedTexts.place(caseId, "subject");
  }

  private void showOpenWork(boolean open, CaseFacts facts) {
    var collaboration = facts.collaboration();
    showClocks(open, facts);
    openEscalations =
        open
            ? collaboration.openEscalations().stream().map(Escalation::path).sorted().toList()
            : List.of();
    pendingHandoffTo = open ? collaboration.pendingHandoff().map(Handoff::to).orElse(null) : null;
    urgency = open ? Urgency.of(priority, legalMissed, openEscalations) : Urgency.NOT_OPEN;
    showWaitingOn(open ? facts.waitingOn().stream().sorted().toList() : List.of());
  }

  private void showWaitingOn(List<String> now) {
    if (!now.equals(waitingOn)) {
      waitingOn = now;
      waitingOnEach.retainAll(now);
      waitingOnEach.addAll(now);
    }
  }

  /** What the law still wants of a resolved case is due as well; what the plan promised is over. */
  private void showClocks(boolean open, CaseFacts facts) {
    Clocks clocks = facts.clocks();
    legalDueAt = first(clocks.unsettled().stream().map(LegalClock::dueAt));
    legalMissed = clocks.unsettled().stream().anyMatch(clock -> clock.missedAt() != null);
    clockUndetermined = open && !clocks.undetermined().isEmpty();
    Instant first =
        first(
            Stream.concat(
                Stream.ofNullable(legalDueAt),
                open ? promised(facts.collaboration(), clocks) : Stream.empty()));
    dueAt = first == null ? NEVER : first;
  }

  /** While a clarification is asked, the due time of a request stands still: it is not due. */
  private static Stream<@Nullable Instant> promised(Collaboration collaboration, Clocks clocks) {
    return Stream.concat(
        collaboration.openRequests().stream()
            .filter(request -> request.status() != InformationRequest.Status.CLARIFICATION_ASKED)
            .map(InformationRequest::dueAt),
        clocks.openTargets().stream()
            .filter(target -> target.kind() != ServiceTargetKind.ANSWER_REQUEST)
            .map(ServiceTarget::dueAt));
  }

  private static @Nullable Instant first(Stream<@Nullable Instant> times) {
    return times.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }
}
