package io.caseline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.web.security.Role;
import io.caseline.web.testing.H2ForTests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A case received on the Friday evening before the clocks go forward: 72 hours are 72 hours, the
 * extension adds its days, and the deadline passes while the service is down.
 */
class FridayEveningIT {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant FRIDAY_EVENING = newYork("2027-03-12T18:30");

  @Test
  void is_due_72_hours_later_extended_by_14_days_and_missed_while_nobody_was_there() {
    String database = H2ForTests.newDatabase();
    var clock = new MovableClock();
    String path;
    try (Node node = Node.on(database, clock)) {
      clock.moveTo(FRIDAY_EVENING.plus(Duration.ofMinutes(20)));
      Api csr = node.api(Role.CSR);
      path = open(csr);
      assertThat(csr.get(path).text("/clocks/0/dueAt"))
          .as("Monday evening, an hour later on the wall")
          .isEqualTo(newYork("2027-03-15T19:30").toString());

      clock.moveTo(newYork("2027-03-15T10:00"));
      String decision = path + "/clocks/" + csr.get(path).text("/clocks/0/id");
      csr.post(
              decision + "/extend",
              """
              {"condition":"MEMBER_REQUEST_OR_MEMBER_INTEREST",
               "reason":"You asked us to wait for your surgeon's report."}
              """)
          .expect(200);
      assertThat(csr.get(path).text("/clocks/0/dueAt"))
          .isEqualTo(newYork("2027-03-29T19:30").toString());
      await().until(() -> types(csr, path).contains("DeadlineApproaching"));
    }

    clock.moveTo(newYork("2027-03-30T08:00"));

    try (Node node = Node.on(database, clock)) {
      Api auditor = node.api(Role.AUDITOR);
      await().until(() -> types(auditor, path).contains("CaseDeemedDenied"));
      Answer timeline = auditor.get(path + "/timeline?limit=200");
      assertThat(timeline.eventTypes()).containsOnlyOnce("CaseDeemedDenied");
      assertThat(auditor.get(path).text("/clocks/0/status")).isEqualTo("MISSED");
      assertThat(auditor.get(path + "/timeline?types=CaseDeemedDenied").text("/items/0/occurredAt"))
          .isEqualTo(newYork("2027-03-29T19:30").toString());
      print(timeline);
    }
  }

  private static String open(Api csr) {
    return "/v1/cases/"
        + csr.post(
                "/v1/cases",
                """
                {"memberId":"%s","lineOfBusiness":"MEDICARE_ADVANTAGE",
                 "category":"ORGANIZATION_DETERMINATION","request":"SERVICE","priority":"EXPEDITED",
                 "topic":"knee brace","subject":"A knee brace","description":"Cannot walk without.",
                 "channel":"PHONE","receivedAt":"%s"}
                """
                    .formatted(UUID.randomUUID(), FRIDAY_EVENING))
            .expect(201)
            .text("/caseId");
  }

  private static List<String> types(Api reader, String path) {
    return reader.get(path + "/timeline?limit=200").expect(200).eventTypes();
  }

  private static void print(Answer timeline) {
    System.out.println("Received on a Friday evening before the clocks go forward:");
    timeline
        .json()
        .get("items")
        .forEach(
            event ->
                System.out.printf(
                    "  %s  %-26s %s%n",
                    LocalDateTime.ofInstant(
                            Instant.parse(event.get("occurredAt").asString()).plusMillis(500),
                            NEW_YORK)
                        .withNano(0),
                    event.get("type").asString(),
                    event.get("summary").asString()));
  }

  private static Instant newYork(String localDateTime) {
    return LocalDateTime.parse(localDateTime).atZone(NEW_YORK).toInstant();
  }
}
