package io.caseline.cases.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.RandomStory;
import io.caseline.cases.RandomStory.Step;
import io.caseline.cases.TestClocks;
import io.caseline.cases.deadline.MeetDeadlines;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.ServiceTargetStopped;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.ServiceTarget;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What holds for the clocks of every case, whatever people do to it and however late. */
class ClockLawsTest {

  private static final int STORIES = 400;
  private static final int STEPS = 150;

  private static final List<RandomStory> ALL =
      IntStream.rangeClosed(1001, 1000 + STORIES)
          .mapToObj(seed -> RandomStory.ofSteps(seed, STEPS))
          .toList();

  @AfterAll
  static void say_how_much_was_looked_at() {
    long clocks = ALL.stream().mapToLong(it -> facts(it.current()).clocks().legal().size()).sum();
    long targets =
        ALL.stream().mapToLong(it -> facts(it.current()).clocks().targets().size()).sum();
    System.out.printf(
        "Laws of clocks: %d stories, %d steps, %d legal clocks, %d service targets%n",
        STORIES, (long) STORIES * STEPS, clocks, targets);
  }

  @Test
  void there_is_one_legal_clock_of_a_kind_at_most() {
    forEachStep(
        step -> {
          for (LegalClockKind kind : LegalClockKind.values()) {
            assertThat(facts(step.after()).clocks().unsettled(kind)).hasSizeLessThanOrEqualTo(1);
          }
        });
  }

  @Test
  void nothing_is_recorded_after_a_deadline_of_the_law_as_if_it_had_not_passed() {
    forEachStep(
        step -> {
          if (!step.events().isEmpty()) {
            assertThat(facts(step.after()).clocks().unsettled())
                .noneMatch(clock -> clock.isOver(step.command().at()));
          }
        });
  }

  @Test
  void a_clock_is_missed_once_at_most_and_at_its_due_time() {
    forEachStory(
        story -> {
          var missed = new HashSet<UUID>();
          for (CaseEvent event : story.events()) {
            if (event instanceof DeadlineMissed late) {
              assertThat(missed.add(late.clockId())).isTrue();
              assertThat(late.occurredAt()).isEqualTo(late.dueAt());
            }
          }
        });
  }

  @Test
  void a_settled_clock_is_kept_exactly_when_it_was_settled_by_its_due_time() {
    forEachStory(
        story ->
            facts(story.current()).clocks().legal().stream()
                .filter(clock -> clock.stoppedAt() != null && clock.dueAt() != null)
                .forEach(
                    clock ->
                        assertThat(clock.stoppedAt().isAfter(clock.dueAt()))
                            .as(clock.status().name())
                            .isEqualTo(
                                switch (clock.status()) {
                                  case KEPT -> false;
                                  case MISSED -> true;
                                  default -> clock.stoppedAt().isAfter(clock.dueAt());
                                })));
  }

  @Test
  void the_alarm_of_a_case_is_never_behind_what_it_has_to_ring_for() {
    forEachStep(
        step -> {
          Instant alarm = NextDeadline.of(step.after(), TestClocks.RULES);
          var clocks = facts(step.after()).clocks();
          clocks.legal().stream()
              .filter(LegalClock::running)
              .forEach(clock -> assertThat(alarm).isBeforeOrEqualTo(clock.dueAt().plusMillis(1)));
          clocks.openTargets().stream()
              .filter(ServiceTarget::running)
              .forEach(target -> assertThat(alarm).isBeforeOrEqualTo(target.dueAt().plusMillis(1)));
        });
  }

  @Test
  void the_alarm_rings_once_for_one_time_and_then_for_a_later_one() {
    forEachStep(
        step -> {
          Instant alarm = NextDeadline.of(step.after(), TestClocks.RULES);
          if (alarm != null) {
            Case rung = ring(step.after(), alarm);
            assertThat(rung).isNotEqualTo(step.after());
            assertThat(
                    new MeetDeadlines(id(step), alarm, TestClocks.RULES, UUID::randomUUID)
                        .decide(rung))
                .isEmpty();
            Instant next = NextDeadline.of(rung, TestClocks.RULES);
            assertThat(next == null || next.isAfter(alarm)).isTrue();
          }
        });
  }

  @Test
  void every_alarm_comes_to_an_end() {
    forEachStory(
        story -> {
          Case state = story.current();
          int rings = 0;
          for (Instant alarm = NextDeadline.of(state, TestClocks.RULES);
              alarm != null;
              alarm = NextDeadline.of(state, TestClocks.RULES)) {
            state = ring(state, alarm);
            assertThat(++rings).isLessThan(60);
          }
        });
  }

  @Test
  void what_is_started_as_a_target_is_stopped_once_at_most_and_never_runs_on_a_closed_case() {
    forEachStory(
        story -> {
          var started = new HashSet<UUID>();
          var stopped = new HashSet<UUID>();
          for (CaseEvent event : story.events()) {
            if (event instanceof ServiceTargetStarted it) {
              assertThat(started.add(it.targetId())).isTrue();
            } else if (event instanceof ServiceTargetStopped it) {
              assertThat(started).contains(it.targetId());
              assertThat(stopped.add(it.targetId())).isTrue();
            }
          }
          if (story.current() instanceof Case.Closed closed) {
            assertThat(closed.facts().clocks().openTargets()).isEmpty();
          }
        });
  }

  @Test
  void the_used_time_of_a_target_only_grows() {
    forEachStep(
        step -> {
          if (step.events().stream().anyMatch(CaseOpened.class::isInstance)) {
            return;
          }
          for (ServiceTarget before : facts(step.before()).clocks().openTargets()) {
            facts(step.after()).clocks().targets().stream()
                .filter(after -> after.id().equals(before.id()))
                .forEach(after -> assertThat(after.used()).isGreaterThanOrEqualTo(before.used()));
          }
        });
  }

  private static Case ring(Case state, Instant at) {
    UUID caseId = facts(state).caseId();
    var decided = new MeetDeadlines(caseId, at, TestClocks.RULES, UUID::randomUUID).decide(state);
    var ofClocks = new ClockKeeper(TestClocks.RULES, UUID::randomUUID).after(state, decided, at);
    Case rung = state;
    for (CaseEvent event : decided) {
      rung = rung.evolve(event);
    }
    for (CaseEvent event : ofClocks) {
      rung = rung.evolve(event);
    }
    return rung;
  }

  private static UUID id(Step step) {
    return facts(step.after()).caseId();
  }

  private static CaseFacts facts(Case state) {
    return state.existing().facts();
  }

  private static void forEachStep(Consumer<Step> law) {
    forEachStory(story -> story.steps().forEach(law));
  }

  private static void forEachStory(Consumer<RandomStory> law) {
    for (int n = 0; n < STORIES; n++) {
      try {
        law.accept(ALL.get(n));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("In the story of seed " + (1001 + n) + ":", broken);
      }
    }
  }
}
