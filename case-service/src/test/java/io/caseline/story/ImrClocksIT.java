package io.caseline.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.model.LegalClock;
import io.caseline.testing.Api;
import io.caseline.testing.OnH2;
import io.caseline.web.security.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Fourteen thousand real reviews as cases under the law's clocks. Every due time is compared with
 * one that was counted by hand.
 */
@OnH2
class ImrClocksIT {

  private static final int OVER_HTTP = 50;

  @Autowired private ApplicationContext service;
  @Autowired private Rulebook rulebook;

  @Test
  void every_review_is_due_when_a_count_by_hand_says() {
    ClockRules all = rulebook.current();
    var rules =
        new ClockRules(
            all.zone(),
            all.legal(),
            ServiceTargets.NONE,
            all.reopenWindow(),
            all.handoffLapsesAfter());
    List<ReviewedCase> cases = cases(Review.all(), rules.zone());
    Map<String, Tally> byRule = new TreeMap<>();
    List<ReviewedCase> differing = new ArrayList<>();
    for (ReviewedCase one : cases) {
      LegalClock clock = one.play(rules);
      boolean agrees = one.agrees(clock);
      if (!agrees) {
        differing.add(one);
      }
      byRule.merge(clock.ruleId(), Tally.of(one, agrees), Tally::plus);
    }

    print(cases, byRule, rules.zone());
    assertThat(differing).isEmpty();
    assertThat(byRule.values().stream().mapToInt(Tally::cases).sum()).isEqualTo(cases.size());
  }

  @Test
  void some_are_due_at_the_same_time_when_opened_through_the_api() {
    List<Review> reviews = Review.all();
    Api reviewer = Api.of(service).as("alba", Role.SPECIALIST, "appeals");
    for (int i = 0; i < OVER_HTTP; i++) {
      var review = reviews.get(i * (reviews.size() / OVER_HTTP));
      var one = ReviewedCase.asExternalReview(review, rulebook.current().zone());
      assertThat(dueOverHttp(one, reviewer)).as(review.reference()).isEqualTo(one.due());
    }
  }

  private static Instant dueOverHttp(ReviewedCase one, Api reviewer) {
    String id =
        reviewer
            .post(
                "/v1/cases",
                """
                {"memberId":"%s","lineOfBusiness":"%s","category":"%s","priority":"%s",
                 "topic":"review","subject":"A review","description":"The member disagrees.",
                 "channel":"MAIL","receivedAt":"%s","responsibleDepartment":"appeals"}
                """
                    .formatted(
                        UUID.randomUUID(),
                        one.line(),
                        one.category(),
                        one.priority(),
                        one.received()))
            .expect(201)
            .text("/caseId");
    reviewer
        .post(
            "/v1/cases/" + id + "/record-decision",
            """
            {"decision":"%s","rationale":"As reviewed."}
            """
                .formatted(one.verdict()))
        .expect(201);
    JsonNode clock = reviewer.get("/v1/cases/" + id).expect(200).json().at("/clocks/0");
    assertThat(clock.get("set").asString()).isEqualTo("LEGAL");
    assertThat(clock.get("status").asString()).isEqualTo("MISSED");
    return Instant.parse(clock.get("dueAt").asString());
  }

  private static List<ReviewedCase> cases(List<Review> reviews, ZoneId zone) {
    return reviews.stream()
        .flatMap(
            review ->
                Stream.of(
                    ReviewedCase.asExternalReview(review, zone),
                    ReviewedCase.asAppeal(review, zone)))
        .toList();
  }

  /** How the cases under one rule ended. */
  private record Tally(int cases, int extended, int kept, int missed, int differences) {

    static Tally of(ReviewedCase one, boolean agrees) {
      return new Tally(
          1,
          one.extendedAt() == null ? 0 : 1,
          one.isKept() ? 1 : 0,
          one.isKept() ? 0 : 1,
          agrees ? 0 : 1);
    }

    Tally plus(Tally other) {
      return new Tally(
          cases + other.cases,
          extended + other.extended,
          kept + other.kept,
          missed + other.missed,
          differences + other.differences);
    }
  }

  private static void print(List<ReviewedCase> cases, Map<String, Tally> byRule, ZoneId zone) {
    System.out.printf("%nReviews of 2001-2013 under the law's clocks%n");
    System.out.println(
        "| rule                           | cases | extended |  kept | missed | differences |");
    System.out.println(
        "|--------------------------------|------:|---------:|------:|-------:|------------:|");
    byRule.forEach(ImrClocksIT::print);
    print("all", byRule.values().stream().reduce(new Tally(0, 0, 0, 0, 0), Tally::plus));
    Map<String, Predicate<LocalDate>> days = new TreeMap<>();
    days.put(
        "weekend",
        day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    days.put("29 February", day -> MonthDay.from(day).equals(MonthDay.of(2, 29)));
    days.put("31 December", day -> MonthDay.from(day).equals(MonthDay.of(12, 31)));
    days.put(
        "a day on which the clocks change",
        day ->
            !zone.getRules()
                .getOffset(day.atStartOfDay(zone).toInstant())
                .equals(zone.getRules().getOffset(day.plusDays(1).atStartOfDay(zone).toInstant())));
    days.forEach(
        (name, is) ->
            System.out.printf(
                "received on %s: %d, due on one: %d%n",
                name,
                cases.stream()
                    .filter(one -> is.test(LocalDate.ofInstant(one.received(), zone)))
                    .count(),
                cases.stream()
                    .filter(one -> is.test(LocalDate.ofInstant(one.due(), zone)))
                    .count()));
  }

  private static void print(String rule, Tally tally) {
    System.out.printf(
        "| %-30s | %5d | %8d | %5d | %6d | %11d |%n",
        rule, tally.cases(), tally.extended(), tally.kept(), tally.missed(), tally.differences());
  }
}
