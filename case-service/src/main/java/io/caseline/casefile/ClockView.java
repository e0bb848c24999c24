package io.caseline.casefile;

import io.caseline.cases.event.LegalClockAwaited;
import io.caseline.cases.event.LegalClockUndetermined;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.Clocks;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.ServiceTarget;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A clock of a case as it is shown: one of the law's, or a service target. */
@Schema(name = "Clock")
record ClockView(
    @Schema(description = "Null for a legal clock that has not started") @Nullable UUID id,
    Set set,
    @Schema(
            example = "DECISION",
            description =
                "DECISION, NOTIFICATION or EFFECTUATION of the law; ANSWER_REQUEST, ACCEPT_HANDOFF,"
                    + " ACKNOWLEDGE_ESCALATION, FIRST_RESPONSE or RESOLUTION of the plan")
        String kind,
    ClockStatus status,
    @Schema(
            example = "ma-od-service-standard",
            description = "The rule, or the service target; null when nobody knows which")
        @Nullable String ruleId,
    @Schema(description = "Of a legal clock: the version of the rule that it started with")
        @Nullable Integer ruleVersion,
    @Schema(example = "42 CFR 422.568(b)(1)(i)") @Nullable String citation,
    @Schema(description = "Rules that may be meant, when nobody knows which holds")
        List<String> candidates,
    @Schema(description = "What the time is counted from") @Nullable Instant startedAt,
    @Schema(description = "The last moment in time; null while it stands still")
        @Nullable Instant dueAt,
    @Schema(
            type = "string",
            format = "duration",
            description = "Until dueAt, every hour counted; null unless it runs",
            example = "PT51H12M")
        @Nullable Duration remaining,
    @Schema(description = "How long a legal clock may run, ISO 8601", example = "P14D")
        @Nullable String limit,
    @Schema(description = "By how much it may be extended, once; null where it may not")
        @Nullable String extensionAllowed,
    LegalClock.@Nullable Extension extension,
    @Schema(description = "When a legal clock stood still") List<LegalClock.Toll> tolls,
    @Schema(description = "The request, handoff or escalation of a service target")
        @Nullable UUID subjectId,
    @Schema(description = "Who has to do it, for a service target") @Nullable String department,
    @Schema(
            type = "string",
            format = "duration",
            description = "The working time of a service target",
            example = "PT8H")
        @Nullable Duration within,
    @Schema(
            type = "string",
            format = "duration",
            description = "Of it, used when it stood still the last time")
        @Nullable Duration used,
    @Nullable Instant warnedAt,
    @Nullable Instant missedAt,
    @Schema(description = "When what it waited for happened") @Nullable Instant stoppedAt) {

  /** Who set the clock. */
  enum Set {
    LEGAL,
    SERVICE
  }

  /** All clocks of a case, the law's first. */
  static List<ClockView> of(Clocks clocks, Instant now) {
    return Stream.of(
            clocks.legal().stream().map(clock -> of(clock, now)),
            clocks.awaited().stream().map(ClockView::of),
            clocks.undetermined().stream().map(ClockView::of),
            clocks.targets().stream().map(target -> of(target, now)))
        .flatMap(views -> views)
        .toList();
  }

  private static ClockView of(LegalClock clock, Instant now) {
    return new ClockView(
        clock.id(),
        Set.LEGAL,
        clock.kind().name(),
        clock.status(),
        clock.ruleId(),
        clock.ruleVersion(),
        clock.citation(),
        List.of(),
        clock.startedAt(),
        clock.dueAt(),
        clock.running() ? remaining(clock.dueAt(), now) : null,
        clock.limit().toString(),
        clock.extensionAllowed() == null ? null : clock.extensionAllowed().toString(),
        clock.extension(),
        clock.tolls(),
        null,
        null,
        null,
        null,
        clock.warnedAt(),
        clock.missedAt(),
        clock.stoppedAt());
  }

  private static ClockView of(ServiceTarget target, Instant now) {
    return new ClockView(
        target.id(),
        Set.SERVICE,
        target.kind().name(),
        target.status(),
        target.ruleId(),
        null,
        null,
        List.of(),
        target.startedAt(),
        target.dueAt(),
        target.running() ? remaining(target.dueAt(), now) : null,
        null,
        null,
        null,
        List.of(),
        target.subjectId(),
        target.department(),
        target.within(),
        target.used(),
        target.warnedAt(),
        target.missedAt(),
        target.stoppedAt());
  }

  private static ClockView of(LegalClockAwaited awaited) {
    return notStarted(
        awaited.kind().name(),
        ClockStatus.AWAITED,
        awaited.ruleId(),
        awaited.ruleVersion(),
        awaited.citation(),
        List.of());
  }

  private static ClockView of(LegalClockUndetermined undetermined) {
    return notStarted(
        undetermined.kind().name(),
        ClockStatus.UNDETERMINED,
        null,
        null,
        null,
        undetermined.rules());
  }

  private static ClockView notStarted(
      String kind,
      ClockStatus status,
      @Nullable String ruleId,
      @Nullable Integer ruleVersion,
      @Nullable String citation,
      List<String> candidates) {
    return new ClockView(
        null,
        Set.LEGAL,
        kind,
        status,
        ruleId,
        ruleVersion,
        citation,
        candidates,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static @Nullable Duration remaining(@Nullable Instant due, Instant now) {
    return due == null || due.isBefore(now) ? null : Duration.between(now, due);
  }
}
