package io.caseline.cases;

import static io.caseline.cases.People.CUSTOMER_SERVICE;

import io.caseline.cases.clock.Alarms;
import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.clockwork.ClockKeeper;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.CaseReclassified;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.event.HandoffOffered;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequestAccepted;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.Requester;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.event.WorkAssigned;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.replay.CasesOfLate;
import io.caseline.web.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a test's story: what has happened to a case so far, one event a line. It goes on
 * with {@link #when}, which sends the command through the real aggregate.
 */
public final class Given {

  /** The case that every story is about. */
  public static final UUID CASE = id(1);

  public static final UUID OTHER_CASE = id(2);
  public static final UUID MEMBER = id(3);
  public static final UUID REQUEST = id(4);
  public static final UUID HANDOFF = id(5);
  public static final UUID ESCALATION = id(6);
  public static final UUID DECISION = id(7);
  public static final UUID OBSTACLE = id(8);

  /** When the case was opened, and each event of its past happened unless {@link #later}. */
  public static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  /** When an answer to a question of {@link #asking} is due. */
  public static final Instant DUE = OPENED.plus(Duration.ofDays(3));

  /** When the commands of a story are decided. */
  public static final Instant NOW = OPENED.plus(Duration.ofHours(8));

  /** One for all, because each would read the annotations of the aggregate anew. */
  private static final AggregateTestFixture<CaseAggregate> AGGREGATE = fixture();

  /** By what clocks are wound; a story that is not about clocks has none. */
  private static ClockRules rules = ClockRules.NONE;

  private static final Map<UUID, Instant> ALARMS = new HashMap<>();

  private final List<CaseEvent> past = new ArrayList<>();
  private Instant time = OPENED;
  private ClockRules under = ClockRules.NONE;

  private Given() {}

  private static AggregateTestFixture<CaseAggregate> fixture() {
    var fixture = new AggregateTestFixture<>(CaseAggregate.class);
    fixture.registerCommandTargetResolver(CaseAggregateConfiguration::caseOf);
    fixture.registerInjectableResource((Rulebook) () -> rules);
    fixture.registerInjectableResource(new RememberedCases(new CasesOfLate()));
    fixture.registerInjectableResource((Alarms) (caseId, from, to) -> ALARMS.put(caseId, to));
    return fixture;
  }

  public static UUID id(int number) {
    return new UUID(0x0195_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  public static Given noCase() {
    return new Given();
  }

  /** An inquiry that customer service is responsible for, and nobody owns. */
  public static Given anOpenCase() {
    return aCaseOf(Category.INQUIRY, CUSTOMER_SERVICE);
  }

  public static Given aCaseIn(String department) {
    return aCaseOf(Category.CLAIM, department);
  }

  public static Given aCaseOf(Category category, String department) {
    return new Given().and(opened(category, department, true, null));
  }

  public static Given aCaseOfPartner(String partner) {
    return new Given().and(opened(Category.INQUIRY, CUSTOMER_SERVICE, true, partner));
  }

  public static Given aCaseOfAnUnconfirmedMember() {
    return new Given().and(opened(Category.INQUIRY, CUSTOMER_SERVICE, false, null));
  }

  private static CaseOpened opened(
      Category category, String department, boolean memberConfirmed, @Nullable String partner) {
    return new CaseOpened(
        CASE,
        OPENED,
        "C-2026-000001",
        MEMBER,
        memberConfirmed,
        LineOfBusiness.MEDICARE_ADVANTAGE,
        category,
        null,
        Priority.STANDARD,
        "knee brace",
        "Bill for a knee brace",
        "The member got a bill that they believe is covered.",
        Channel.PHONE,
        Requester.MEMBER,
        OPENED,
        department,
        "anna",
        partner);
  }

  public Given and(CaseEvent... events) {
    past.addAll(List.of(events));
    return this;
  }

  /** What follows happened so much later than what stands before. */
  public Given later(Duration duration) {
    time = time.plus(duration);
    return this;
  }

  public Given ownedBy(Actor owner) {
    return and(new OwnerAssigned(CASE, time, owner.sub(), null));
  }

  public Given workedOnBy(Actor assignee) {
    return and(new WorkAssigned(CASE, time, assignee.sub(), null, assignee.department()));
  }

  public Given asking(String department, Actor by) {
    return and(
        new InformationRequested(
            CASE, time, REQUEST, department, "Was it paid?", DUE, by.department(), by.sub()));
  }

  public Given requestAcceptedBy(Actor by) {
    return and(new InformationRequestAccepted(CASE, time, REQUEST, by.sub()));
  }

  public Given clarificationAskedBy(Actor by) {
    return and(new ClarificationAsked(CASE, time, REQUEST, "Which bill?", by.sub()));
  }

  public Given answeredBy(Actor by) {
    return and(new InformationProvided(CASE, time, REQUEST, "It was paid.", by.sub()));
  }

  public Given handoffOffered(String from, String to) {
    return and(new HandoffOffered(CASE, time, HANDOFF, from, to, "It is theirs.", "anna"));
  }

  public Given handoffAccepted(String from, String to, Actor by) {
    return and(new HandoffAccepted(CASE, time, HANDOFF, from, to, by.sub()));
  }

  public Given escalated(EscalationPath path, Actor by) {
    return and(
        new CaseEscalated(
            CASE, time, ESCALATION, path, "It cannot wait.", time.plusSeconds(900), by.sub()));
  }

  public Given acknowledgedBy(Actor by) {
    return and(new EscalationAcknowledged(CASE, time, ESCALATION, by.sub()));
  }

  public Given escalationResolvedBy(Actor by) {
    return and(new EscalationResolved(CASE, time, ESCALATION, "The member is safe.", by.sub()));
  }

  /** A command in the past: it went through the rules of this story, and so did its clocks. */
  public Given did(CaseCommand command) {
    Case before = Case.replay(past);
    List<CaseEvent> decided = command.decide(before);
    past.addAll(decided);
    past.addAll(new ClockKeeper(under, Ids::next).after(before, decided, command.at()));
    return this;
  }

  /** The case as it is by now. */
  public CaseFacts facts() {
    return Case.replay(past).existing().facts();
  }

  public Given reclassified(Category from, Category to) {
    return and(new CaseReclassified(CASE, time, to, null, from, null, "The member disagrees."));
  }

  public Given decidedBy(Actor by, Verdict verdict, Category category) {
    return decidedBy(by, verdict, category, null);
  }

  public Given decidedBy(Actor by, Verdict verdict, Category category, @Nullable Actor assignee) {
    return and(
        new DecisionRecorded(
            CASE,
            time,
            DECISION,
            verdict,
            "The plan says so.",
            category,
            by.sub(),
            assignee == null ? null : assignee.sub()));
  }

  public Given resolved() {
    return and(
        new CaseResolved(
            CASE, time, Outcome.RESOLVED_FOR_MEMBER, "The bill is paid.", List.of(), "anna"));
  }

  public Given reopened() {
    return and(new CaseReopened(CASE, time, "The bill came again.", 1));
  }

  public Given closed() {
    return and(new CaseClosed(CASE, time, "anna"));
  }

  public List<CaseEvent> events() {
    return List.copyOf(past);
  }

  /** Sends the command to the case. */
  public Then when(CaseCommand command) {
    return when(command, Map.of());
  }

  /** Sends the command for a caller who has read the case at that version. */
  public Then whenSeenAt(long version, CaseCommand command) {
    return when(command, Map.of(CommandDesk.EXPECTED_VERSION, version));
  }

  /** The clocks of this story run as these rules say. */
  public Given under(ClockRules someRules) {
    under = someRules;
    return this;
  }

  /** What the alarm of the case was set to by the last command; null when to nothing. */
  public static @Nullable Instant alarm() {
    return ALARMS.get(CASE);
  }

  private Then when(CaseCommand command, Map<String, ?> metadata) {
    rules = under;
    ALARMS.clear();
    return new Then(
        past.isEmpty()
            ? AGGREGATE.givenNoPriorActivity().when(command, metadata)
            : AGGREGATE.given(past).when(command, metadata));
  }
}
