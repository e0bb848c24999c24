package io.caseline.cases.model;

import static io.caseline.cases.People.CSR_ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.EventSamples;
import io.caseline.cases.Given;
import io.caseline.cases.RandomStory;
import io.caseline.cases.RandomStory.Step;
import io.caseline.cases.contact.AddNote;
import io.caseline.cases.contact.RecordFeedback;
import io.caseline.cases.contact.RecordInteraction;
import io.caseline.cases.contact.RecordObstacle;
import io.caseline.cases.deadline.MeetDeadlines;
import io.caseline.cases.escalate.EscalateCase;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.handoff.OfferHandoff;
import io.caseline.cases.legalhold.PlaceLegalHold;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.opencase.OpenCase;
import io.caseline.cases.ownership.ClaimWork;
import io.caseline.cases.requestinformation.RequestInformation;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every case, whatever people do to it: hundreds of random stories must agree. */
class FoldLawsTest {

  private static final int STORIES = 300;
  private static final int STEPS = 120;

  /**
   * Commands with a fresh id are a new wish each time, and claiming asks for work that nobody has;
   * an idempotency key makes their retries safe.
   */
  private static final Set<Class<?>> NEW_EACH_TIME =
      Set.of(
          OpenCase.class,
          RecordInteraction.class,
          AddNote.class,
          RecordObstacle.class,
          RecordFeedback.class,
          RequestInformation.class,
          OfferHandoff.class,
          EscalateCase.class,
          ClaimWork.class,
          PlaceLegalHold.class,
          MeetDeadlines.class);

  private static final List<RandomStory> ALL =
      IntStream.rangeClosed(1, STORIES).mapToObj(seed -> RandomStory.ofSteps(seed, STEPS)).toList();

  @Test
  void a_decision_is_a_refusal_or_events_of_that_case_and_nothing_else() {
    forEachStep(
        step -> {
          assertThat(step.events()).allSatisfy(it -> assertThat(it.caseId()).isEqualTo(Given.CASE));
          if (step.refusal() != null) {
            assertThat(step.refusal().getMessage()).isNotBlank();
            assertThat(step.after()).isSameAs(step.before());
          }
        });
  }

  @Test
  void a_case_can_be_shown_as_it_was_at_any_moment_since_it_was_opened() {
    for (var story : ALL) {
      var opened = story.events().getFirst().occurredAt();
      story.events().stream()
          .map(CaseEvent::occurredAt)
          .filter(moment -> !moment.isBefore(opened))
          .distinct()
          .forEach(
              moment -> {
                var happened =
                    story.events().stream()
                        .filter(event -> !event.occurredAt().isAfter(moment))
                        .toList();
                assertThat(Case.replay(happened).existing().facts().caseId()).isEqualTo(Given.CASE);
              });
    }
  }

  @Test
  void the_stories_tell_of_every_event_and_of_many_refusals() {
    var happened =
        ALL.stream()
            .flatMap(story -> story.events().stream())
            .map(CaseEvent::getClass)
            .collect(Collectors.toSet());
    var refused =
        ALL.stream()
            .flatMap(story -> story.steps().stream())
            .filter(step -> step.refusal() != null)
            .map(step -> step.refusal().reason())
            .collect(Collectors.toSet());

    assertThat(EventSamples.kinds())
        .allSatisfy(event -> assertThat(happened).contains(event.asSubclass(CaseEvent.class)));
    assertThat(refused).hasSizeGreaterThan(20);
  }

  @Test
  void folding_event_by_event_is_folding_any_prefix_at_once() {
    forEachStory(
        story -> {
          Case state = new Case.None();
          for (int n = 0; n < story.events().size(); n++) {
            state = state.evolve(story.events().get(n));
            assertThat(Case.replay(story.events().subList(0, n + 1))).isEqualTo(state);
          }
          assertThat(state).isEqualTo(story.current());
        });
  }

  @Test
  void every_case_has_a_responsible_department_and_only_an_accepted_handoff_changes_it() {
    forEachStep(
        step -> {
          String now = step.after().existing().facts().custody().department();
          assertThat(now).isNotBlank();
          if (step.before() instanceof Case.Existing before
              && !now.equals(before.facts().custody().department())) {
            assertThat(step.events()).first().isInstanceOf(HandoffAccepted.class);
          }
        });
  }

  @Test
  void a_case_has_one_pending_handoff_at_most() {
    forEachStep(
        step ->
            assertThat(step.after().existing().facts().collaboration().handoffs())
                .filteredOn(handoff -> handoff.status() == Handoff.Status.OFFERED)
                .hasSizeLessThanOrEqualTo(1));
  }

  @Test
  void nobody_works_on_an_ended_case() {
    forEachStep(
        step -> {
          if (!(step.after() instanceof Case.Open)) {
            var with = step.after().existing().facts().collaboration();
            assertThat(with.openRequests()).isEmpty();
            assertThat(with.pendingHandoff()).isEmpty();
            assertThat(with.openEscalations()).isEmpty();
          }
        });
  }

  @Test
  void a_case_is_waiting_exactly_while_somebody_has_an_open_request_or_the_member_a_question() {
    forEachStep(
        step -> {
          var facts = step.after().existing().facts();
          assertThat(facts.waitingOn().isEmpty())
              .isEqualTo(
                  facts.collaboration().openRequests().stream()
                          .allMatch(it -> it.ballWith() == null)
                      && !facts.conversation().awaitsMember());
        });
  }

  @Test
  void reopenings_count_what_was_reopened() {
    forEachStory(
        story ->
            assertThat(story.current().existing().facts().reopenings())
                .isEqualTo(
                    (int) story.events().stream().filter(CaseReopened.class::isInstance).count()));
  }

  @Test
  void the_same_command_again_changes_nothing() {
    forEachStep(
        step -> {
          if (!step.events().isEmpty() && !NEW_EACH_TIME.contains(step.command().getClass())) {
            assertThat(step.command().decide(step.after())).isEmpty();
          }
        });
  }

  @Test
  void the_version_of_a_case_is_the_number_of_its_events() {
    forEachStory(
        story -> {
          var given = Given.noCase().and(story.events().toArray(CaseEvent[]::new));
          int version = story.events().size();
          var note =
              new AddNote(Given.CASE, CSR_ANNA, Given.NOW, Given.id(9), "x", Visibility.INTERNAL);
          given
              .whenSeenAt(version - 1, note)
              .isRefused(Reason.STALE_VERSION, "currentVersion", (long) version);
          if (!(story.current() instanceof Case.Closed)) {
            assertThat(given.whenSeenAt(version, note).answer().version()).isEqualTo(version + 1);
          }
        });
  }

  private static void forEachStep(Consumer<Step> law) {
    forEachStory(story -> story.steps().forEach(law));
  }

  private static void forEachStory(Consumer<RandomStory> law) {
    for (int seed = 1; seed <= STORIES; seed++) {
      try {
        law.accept(ALL.get(seed - 1));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("In the story of seed " + seed + ":", broken);
      }
    }
  }
}
