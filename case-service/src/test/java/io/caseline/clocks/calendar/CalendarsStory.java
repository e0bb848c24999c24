package io.caseline.clocks.calendar;

import static io.caseline.testing.Lists.each;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.Rulebook;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Calendars as administrators change them; the same on every database. */
abstract class CalendarsStory {

  private static final String BODY =
      """
      {"name":"Desk","timeZone":"America/Chicago","usFederalHolidays":true,"closedDays":["2026-12-24"],
       "hours":{"FRIDAY":[{"from":"13:00","to":"17:00"},{"from":"09:00","to":"12:00"}],"SATURDAY":[]}}
      """;

  @Autowired ApplicationContext application;
  @Autowired Rulebook rulebook;

  Api admin;
  Api anna;
  String id;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    admin = api.as("adam", ADMIN, null);
    anna = api.as("anna", CSR, "customer-service");
    id = "c-" + UUID.randomUUID();
  }

  @Test
  void there_are_three_to_start_with() {
    Answer calendars = anna.get("/v1/calendars").expect(200);

    assertThat(each("id", calendars)).contains("office-hours", "contact-centre", "round-the-clock");
    Instant friday = Instant.parse("2026-07-02T21:00:00Z"); // 17:00 in New York, before a holiday
    assertThat(
            rulebook.current().targets().calendar("office-hours").plus(friday, Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-07-06T13:00:00Z"));
    assertThat(
            rulebook
                .current()
                .targets()
                .calendar("round-the-clock")
                .plus(friday, Duration.ofHours(2)))
        .isEqualTo(friday.plusSeconds(7200));
  }

  @Test
  void departments_have_one_each() {
    var departments = anna.get("/v1/departments").expect(200).json().get("items");
    assertThat(
            departments
                .valueStream()
                .filter(it -> !it.get("id").asString().startsWith("d-"))
                .map(it -> it.get("id").asString() + " " + it.get("calendar").asString()))
        .contains(
            "customer-service contact-centre",
            "care-support round-the-clock",
            "claims office-hours");
  }

  @Test
  void a_new_one_counts_at_once() {
    Answer added = put(BODY).expect(201);

    assertThat(added.text("/hours/FRIDAY/0/from")).isEqualTo("09:00");
    assertThat(added.json().get("hours").has("SATURDAY")).isFalse();
    assertThat(each("id", anna.get("/v1/calendars"))).contains(id);
    var calendar = rulebook.current().targets().calendar(id);
    assertThat(calendar.plus(Instant.parse("2026-12-18T17:00:00Z"), Duration.ofHours(6)))
        .as("an hour before noon in Chicago, four after, and the next Friday is Christmas")
        .isEqualTo(Instant.parse("2027-01-08T16:00:00Z"));
    assertThat(put(BODY).expect(200).response().body()).isEqualTo(added.response().body());
  }

  @Test
  void what_is_wrong_is_told_where_it_is() {
    assertThat(pointers(BODY.replace("America/Chicago", "Mars/Base"))).containsExactly("/timeZone");
    assertThat(pointers(BODY.replace("America/Chicago", "+05:00"))).containsExactly("/timeZone");
    assertThat(pointers(BODY.replace("13:00", "1 p.m."))).containsExactly("/hours/FRIDAY/0");
    assertThat(pointers(BODY.replace("13:00", "11:00"))).containsExactly("/hours/FRIDAY/1");
    assertThat(pointers(BODY.replace("17:00", "12:30"))).containsExactly("/hours/FRIDAY/0");
    assertThat(pointers(BODY.replace("\"SATURDAY\":[]", "\"SATURDAY\":null")))
        .containsExactly("/hours/SATURDAY");
    assertThat(pointers(BODY.replace("\"SATURDAY\":[]", "\"SATURDAY\":[null]")))
        .containsExactly("/hours/SATURDAY/0");
    assertThat(pointers("{\"name\":\"Never\",\"usFederalHolidays\":false,\"hours\":{}}"))
        .containsExactly("/hours");
    assertThat(pointers("{\"name\":\"Never\",\"hours\":{}}")).containsExactly("/usFederalHolidays");
    assertThat(pointers(BODY.replace("2026-12-24", "Christmas")).getFirst())
        .startsWith("/closedDays");
    put(BODY.replace("FRIDAY", "FREITAG")).expect(400);
    assertThat(each("id", anna.get("/v1/calendars"))).doesNotContain(id);
  }

  @Test
  void round_the_clock_is_never_changed() {
    Answer refused = admin.send("PUT", "/v1/admin/calendars/round-the-clock", BODY).expect(409);

    assertThat(refused.problem()).isEqualTo("calendar-fixed");
  }

  private Answer put(String body) {
    return admin.send("PUT", "/v1/admin/calendars/" + id, body);
  }

  private List<String> pointers(String body) {
    return put(body)
        .expect(400)
        .json()
        .get("errors")
        .valueStream()
        .map(error -> error.get("pointer").asString())
        .toList();
  }
}
