package io.caseline.cases;

import static io.caseline.cases.People.APPEALS;
import static io.caseline.cases.People.APPEALS_ADAM;
import static io.caseline.cases.People.APPEALS_ALBA;
import static io.caseline.cases.People.CARE_SUPPORT;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CARL;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CLAIMS_SUPERVISOR;
import static io.caseline.cases.People.COMPLIANCE;
import static io.caseline.cases.People.COUNSELLOR_CORA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.MEDICAL;
import static io.caseline.cases.People.NURSE_MIA;
import static io.caseline.cases.People.OFFICER_OTTO;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static io.caseline.cases.People.SYSTEM;
import static io.caseline.cases.TestClocks.RULES;
import static io.caseline.cases.event.LineOfBusiness.MEDICARE_ADVANTAGE;

import io.caseline.cases.advise.ExplainCoverage;
import io.caseline.cases.advise.OfferOptions;
import io.caseline.cases.clockwork.ClockKeeper;
import io.caseline.cases.confirmmember.ConfirmMember;
import io.caseline.cases.contact.AddNote;
import io.caseline.cases.contact.OvercomeObstacle;
import io.caseline.cases.contact.RecordFeedback;
import io.caseline.cases.contact.RecordInteraction;
import io.caseline.cases.contact.RecordObstacle;
import io.caseline.cases.deadline.MeetDeadlines;
import io.caseline.cases.decide.RecordDecision;
import io.caseline.cases.erasure.ErasePersonalData;
import io.caseline.cases.escalate.AcknowledgeEscalation;
import io.caseline.cases.escalate.EscalateCase;
import io.caseline.cases.escalate.ResolveEscalation;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.DeclineReason;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.event.ObstacleKind;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.handoff.AcceptHandoff;
import io.caseline.cases.handoff.DeclineHandoff;
import io.caseline.cases.handoff.OfferHandoff;
import io.caseline.cases.handoff.RecallHandoff;
import io.caseline.cases.keepclock.ExtendClock;
import io.caseline.cases.keepclock.ResumeClock;
import io.caseline.cases.keepclock.TollClock;
import io.caseline.cases.legalhold.LiftLegalHold;
import io.caseline.cases.legalhold.PlaceLegalHold;
import io.caseline.cases.linkcases.LinkCases;
import io.caseline.cases.linkcases.MarkDuplicate;
import io.caseline.cases.milestone.RecordEffectuation;
import io.caseline.cases.milestone.RecordMemberNotice;
import io.caseline.cases.milestone.RecordPrescriberStatement;
import io.caseline.cases.milestone.RecordReversalNotice;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Collaboration;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.opencase.OpenCase;
import io.caseline.cases.ownership.AssignOwner;
import io.caseline.cases.ownership.AssignWork;
import io.caseline.cases.ownership.ClaimWork;
import io.caseline.cases.ownership.ReleaseOwnership;
import io.caseline.cases.ownership.TakeOwnership;
import io.caseline.cases.reclassify.ExpediteCase;
import io.caseline.cases.reclassify.ReclassifyCase;
import io.caseline.cases.reclassify.RefuseExpedite;
import io.caseline.cases.requestinformation.AcceptInformationRequest;
import io.caseline.cases.requestinformation.AskClarification;
import io.caseline.cases.requestinformation.Clarify;
import io.caseline.cases.requestinformation.DeclineInformationRequest;
import io.caseline.cases.requestinformation.ProvideInformation;
import io.caseline.cases.requestinformation.RedirectInformationRequest;
import io.caseline.cases.requestinformation.RequestInformation;
import io.caseline.cases.requestinformation.WithdrawInformationRequest;
import io.caseline.cases.resolvecase.CloseCase;
import io.caseline.cases.resolvecase.ReopenCase;
import io.caseline.cases.resolvecase.ResolveCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A case to which people do what comes to their minds, in whatever order: each step is a command
 * with random values, and its decision. The same seed gives the same story.
 */
public final class RandomStory {

  /**
   * What somebody wanted, and what came of it.
   *
   * @param refusal null when the command was not refused
   * @param after the case afterwards
   */
  public record Step(
      Case before, CaseCommand command, List<CaseEvent> events, Rejection refusal, Case after) {}

  private static final List<Actor> PEOPLE =
      List.of(
          CSR_ANNA,
          CSR_BEN,
          SUPERVISOR_SARA,
          CLAIMS_CLARA,
          CLAIMS_CARL,
          CLAIMS_SUPERVISOR,
          NURSE_MIA,
          APPEALS_ALBA,
          APPEALS_ADAM,
          COUNSELLOR_CORA,
          OFFICER_OTTO,
          SYSTEM);

  private static final List<String> DEPARTMENTS =
      List.of(CUSTOMER_SERVICE, CLAIMS, MEDICAL, APPEALS, CARE_SUPPORT, COMPLIANCE);

  private final Random random;
  private final List<Step> steps = new ArrayList<>();
  private final List<CaseEvent> events = new ArrayList<>();
  private Case current = new Case.None();
  private Instant time = Given.OPENED;
  private int ids = 100;

  private RandomStory(long seed) {
    random = new Random(seed);
    decide(open());
  }

  /** A story of so many steps, refused ones among them. */
  public static RandomStory ofSteps(long seed, int count) {
    var story = new RandomStory(seed);
    while (story.steps.size() < count) {
      story.decide(story.anyCommand());
    }
    return story;
  }

  /** A story that goes on until so many events have happened. */
  public static RandomStory ofEvents(long seed, int count) {
    var story = new RandomStory(seed);
    while (story.events.size() < count) {
      story.decide(story.anyCommand());
    }
    return story;
  }

  public List<Step> steps() {
    return steps;
  }

  public List<CaseEvent> events() {
    return events;
  }

  public Case current() {
    return current;
  }

  private void decide(CaseCommand command) {
    Case before = current;
    List<CaseEvent> happened = List.of();
    Rejection refusal = null;
    try {
      List<CaseEvent> decided = command.decide(before);
      happened =
          Stream.concat(
                  decided.stream(),
                  new ClockKeeper(RULES, this::fresh).after(before, decided, time).stream())
              .toList();
    } catch (Rejection refused) {
      refusal = refused;
    }
    for (CaseEvent event : happened) {
      current = current.evolve(event);
    }
    events.addAll(happened);
    steps.add(new Step(before, command, happened, refusal, current));
    // Mostly minutes; now and then nobody looks at the case for days.
    time = time.plus(Duration.ofMinutes(random.nextInt(random.nextInt(12) == 0 ? 14000 : 120)));
  }

  private CaseCommand open() {
    Matter matter = matter();
    return new OpenCase(
        Given.CASE,
        person(),
        time,
        "C-2026-000001",
        Given.MEMBER,
        random.nextBoolean(),
        random.nextInt(6) == 0 ? one(LineOfBusiness.values()) : MEDICARE_ADVANTAGE,
        matter.category(),
        matter.request(),
        one(Priority.values()),
        "knee brace",
        "Subject",
        "Description",
        one(Channel.values()),
        Requester.MEMBER,
        time.minus(Duration.ofHours(random.nextInt(200))),
        department());
  }

  /** Some commands are likelier than others, so that stories get somewhere. */
  private CaseCommand anyCommand() {
    UUID c = Given.CASE;
    Actor by = person();
    return switch (random.nextInt(72)) {
      case 0 -> new TakeOwnership(c, by, time);
      case 1 -> new AssignOwner(c, by, time, person().sub());
      case 2 -> new ReleaseOwnership(c, by, time);
      case 3 -> new AssignWork(c, by, time, person().sub());
      case 4 -> new ClaimWork(c, by, time);
      case 5 -> reclassify(by);
      case 6 -> new ExpediteCase(c, by, time, words());
      case 7 -> new RefuseExpedite(c, by, time, words());
      case 8, 9 -> interaction(by);
      case 10 -> new AddNote(c, by, time, fresh(), words(), one(Visibility.values()));
      case 11 -> new RecordObstacle(c, by, time, fresh(), one(ObstacleKind.values()), null, "x");
      case 12 -> new OvercomeObstacle(c, by, time, obstacle(), words());
      case 13 -> new RecordFeedback(c, by, time, fresh(), 1 + random.nextInt(5), null, null);
      case 14 -> new ExplainCoverage(c, by, time, words(), null);
      case 15 -> new OfferOptions(c, by, time, List.of(words()));
      case 16, 17, 18 -> ask(by);
      case 19, 20 -> new AcceptInformationRequest(c, by, time, request());
      case 21, 22 -> new AskClarification(c, by, time, request(), words());
      case 23, 24 -> new Clarify(c, by, time, request(), words(), RULES.targets());
      case 25, 26 -> new ProvideInformation(c, by, time, request(), words());
      case 27 -> decline(by);
      case 28 -> new RedirectInformationRequest(c, by, time, request(), department(), words());
      case 29 -> new WithdrawInformationRequest(c, by, time, request(), words());
      case 30, 31 -> new OfferHandoff(c, by, time, fresh(), department(), words());
      case 32, 33 -> new AcceptHandoff(c, by, time, handoff());
      case 34 -> new DeclineHandoff(c, by, time, handoff(), words());
      case 35 -> new RecallHandoff(c, by, time, handoff(), words());
      case 36 -> escalate(by);
      case 37 -> new AcknowledgeEscalation(c, by, time, escalation());
      case 38 -> new ResolveEscalation(c, by, time, escalation(), words());
      case 39 -> new RecordDecision(c, by, time, fresh(), one(Verdict.values()), "x", Set.of());
      case 40 -> resolve(by);
      case 41 -> new CloseCase(c, by, time);
      case 42 -> new ReopenCase(c, by, time, words(), Duration.ofDays(30));
      case 43 -> new LinkCases(c, by, time, Given.OTHER_CASE, one(LinkKind.values()), null);
      case 44 -> new MarkDuplicate(c, by, time, Given.OTHER_CASE, random.nextBoolean(), null);
      case 45 -> new ConfirmMember(c, by, time, random.nextBoolean());
      case 46 -> new RecordPrescriberStatement(c, by, time, happenedBefore());
      case 47 -> new RecordReversalNotice(c, by, time, words(), happenedBefore());
      case 48 -> new RecordMemberNotice(c, by, time, one(Channel.values()), happenedBefore());
      case 49 -> new RecordEffectuation(c, by, time, words(), happenedBefore());
      case 50, 51 ->
          new ExtendClock(
              c, by, time, clock(), one(ExtensionCondition.values()), words(), happenedBefore());
      case 52, 53, 54, 55 -> new TollClock(c, by, time, clock(), words());
      case 56, 57, 58, 59 -> new ResumeClock(c, by, time, clock());
      case 68, 69 -> new PlaceLegalHold(c, by, time, fresh(), words());
      case 70 -> new LiftLegalHold(c, by, time, random.nextBoolean() ? null : hold(), words());
      case 71 ->
          new ErasePersonalData(c, by, time, fresh(), one(ErasureBasis.values()), "somebody");
      default -> new MeetDeadlines(c, time, RULES, this::fresh);
    };
  }

  private CaseCommand interaction(Actor by) {
    return new RecordInteraction(
        Given.CASE,
        by,
        time,
        fresh(),
        one(Channel.values()),
        one(Direction.values()),
        words(),
        random.nextBoolean(),
        time.minusSeconds(random.nextInt(7200)));
  }

  private CaseCommand ask(Actor by) {
    Instant due = random.nextBoolean() ? null : time.plus(Duration.ofHours(random.nextInt(72)));
    return new RequestInformation(
        Given.CASE, by, time, fresh(), department(), words(), due, RULES.targets());
  }

  private CaseCommand reclassify(Actor by) {
    Matter matter = matter();
    return new ReclassifyCase(Given.CASE, by, time, matter.category(), matter.request(), words());
  }

  private CaseCommand escalate(Actor by) {
    return new EscalateCase(
        Given.CASE, by, time, fresh(), one(EscalationPath.values()), words(), RULES.targets());
  }

  /** What a case is about: often something that the law has a clock for. */
  private record Matter(Category category, RequestKind request) {}

  private Matter matter() {
    return random.nextInt(4) == 0
        ? new Matter(one(Category.values()), null)
        : one(
            new Matter[] {
              new Matter(Category.ORGANIZATION_DETERMINATION, RequestKind.SERVICE),
              new Matter(Category.ORGANIZATION_DETERMINATION, null),
              new Matter(Category.COVERAGE_DETERMINATION, RequestKind.EXCEPTION),
              new Matter(Category.CLAIM, RequestKind.PRE_SERVICE),
              new Matter(Category.CLAIM, RequestKind.PRE_SERVICE),
              new Matter(Category.RECONSIDERATION, RequestKind.SERVICE),
              new Matter(Category.APPEAL, null)
            });
  }

  private Instant happenedBefore() {
    return time.minusSeconds(random.nextInt(7200));
  }

  private UUID clock() {
    return known(current.existing().facts().clocks().legal().stream().map(it -> it.id()));
  }

  private CaseCommand decline(Actor by) {
    return new DeclineInformationRequest(
        Given.CASE,
        by,
        time,
        request(),
        one(DeclineReason.values()),
        words(),
        random.nextBoolean() ? department() : null);
  }

  private CaseCommand resolve(Actor by) {
    return new ResolveCase(
        Given.CASE,
        by,
        time,
        one(Outcome.values()),
        words(),
        random.nextBoolean() ? List.of() : List.of(words()),
        random.nextBoolean());
  }

  private Actor person() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private String department() {
    return DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
  }

  private String words() {
    return one(new String[] {"As it was.", "Otherwise.", " "});
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private UUID fresh() {
    return Given.id(ids++);
  }

  private UUID request() {
    return known(collaboration().informationRequests().stream().map(it -> it.id()));
  }

  private UUID handoff() {
    return known(collaboration().handoffs().stream().map(it -> it.id()));
  }

  private UUID escalation() {
    return known(collaboration().escalations().stream().map(it -> it.id()));
  }

  private UUID hold() {
    return known(current.existing().facts().keeping().holds().stream().map(it -> it.id()));
  }

  private UUID obstacle() {
    return known(current.existing().facts().conversation().obstacles().stream().map(it -> it.id()));
  }

  private Collaboration collaboration() {
    return current.existing().facts().collaboration();
  }

  /** Mostly one of the latest; sometimes one that does not exist. */
  private UUID known(Stream<UUID> ids) {
    var all = ids.toList();
    var latest = all.subList(Math.max(0, all.size() - 3), all.size());
    return latest.isEmpty() || random.nextInt(20) == 0
        ? Given.id(99)
        : latest.get(random.nextInt(latest.size()));
  }
}
