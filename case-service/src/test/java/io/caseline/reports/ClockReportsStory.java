package io.caseline.reports;

import static io.caseline.testing.Lists.newDepartment;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Lists;
import io.caseline.web.security.Caller;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Counting clocks and writing universes; the same on every database. */
abstract class ClockReportsStory {

  private static final ZoneId PLAN = ZoneId.of("America/New_York");

  @Autowired ApplicationContext application;
  @Autowired Clock clock;

  Api admin;
  Api ada;
  Api dora;
  String department;

  /** Begins like a formula: a spreadsheet must not calculate it. */
  String partner;

  Instant now;
  LocalDate today;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    admin = api.as("adam", ADMIN, null);
    ada = api.as("ada", AUDITOR, null);
    department = newDepartment(admin);
    dora = api.as("dora", SPECIALIST, department);
    partner = "=1+" + UUID.randomUUID();
    now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    today = LocalDate.ofInstant(now, PLAN);
  }

  @Test
  void the_report_is_what_a_person_would_count() {
    Answer late = open(dora, "GRIEVANCE", null, daysAgo(100));
    decide(late, "UPHELD");
    decide(open(dora, "ORGANIZATION_DETERMINATION", "SERVICE", daysAgo(3)), "APPROVED");
    Answer extended = open(dora, "ORGANIZATION_DETERMINATION", "SERVICE", daysAgo(2));
    extend(extended);
    Answer tolled = open(dora, "COMMERCIAL", "CLAIM", "PRE_SERVICE", daysAgo(2));
    dora.post(path(tolled) + "/clocks/" + legalClock(tolled) + "/toll", "{\"reason\":\"r\"}")
        .expect(200);
    Answer mistaken = open(dora, "ORGANIZATION_DETERMINATION", "SERVICE", daysAgo(1));
    reclassify(mistaken, "GRIEVANCE", null);
    Answer last = open(dora, "GRIEVANCE", null, daysAgo(60));

    Answer byRule = after(last, "&set=LEGAL&groupBy=RULE");

    assertThat(lines(byRule))
        .containsExactly(
            "erisa-claim-pre-service kept 0 missed 0 running 0 tolled 1 cancelled 0 extended 0"
                + " rate null",
            "ma-grievance-standard kept 0 missed 2 running 1 tolled 0 cancelled 0 extended 0"
                + " rate 0.0",
            "ma-od-service-standard kept 1 missed 0 running 1 tolled 0 cancelled 1 extended 1"
                + " rate 1.0");
    assertThat(line("", byRule.json().get("total")))
        .isEqualTo("kept 1 missed 2 running 2 tolled 1 cancelled 1 extended 1 rate 0.3333");
    assertThat(byRule.text("/items/1/citation")).isEqualTo("42 CFR 422.564(e)");
    assertThat(byRule.text("/items/1/month")).isNull();
    assertThat(byRule.text("/timeZone")).isEqualTo(PLAN.getId());

    Answer byMonth = after(last, "&ruleId=ma-grievance-standard&groupBy=MONTH&groupBy=DEPARTMENT");
    assertThat(byMonth.json().get("items").valueStream().map(it -> it.get("month").asString()))
        .isEqualTo(
            List.of(daysAgo(100), daysAgo(60), daysAgo(1)).stream()
                .map(at -> YearMonth.from(at.atZone(PLAN)).toString())
                .distinct()
                .toList());
    assertThat(byMonth.text("/items/0/department")).isEqualTo(department);
    assertThat(byMonth.text("/items/0/counts/missed")).isEqualTo("1");
    assertThat(after(last, "&lineOfBusiness=COMMERCIAL&set=LEGAL").json().get("items")).hasSize(1);

    Answer targets = after(last, "&set=SERVICE&groupBy=RULE");
    assertThat(targets.text("/items/0/citation")).isNull();
    assertThat(Lists.each("set", targets)).containsExactly("SERVICE");
    assertThat(Lists.each("ruleId", targets)).containsExactly("resolution-standard");
    assertThat(targets.json().at("/total/running").asInt()).isEqualTo(6);
  }

  @Test
  void a_deadline_counts_for_the_department_that_missed_it() {
    String other = newDepartment(admin);
    Answer missed = open(dora, "GRIEVANCE", null, daysAgo(40));
    Answer running = open(dora, "GRIEVANCE", null, daysAgo(4));
    handOff(missed, other);
    handOff(running, other);
    Answer last = open(dora, "INQUIRY", null, daysAgo(0));

    assertThat(lines(after(last, "&set=LEGAL&groupBy=RULE")))
        .containsExactly(
            "ma-grievance-standard kept 0 missed 1 running 0 tolled 0 cancelled 0 extended 0"
                + " rate 0.0");
    assertThat(lines(Lists.after(last, ada, clocks(other) + "&set=LEGAL&groupBy=RULE")))
        .containsExactly(
            "ma-grievance-standard kept 0 missed 0 running 1 tolled 0 cancelled 0 extended 0"
                + " rate null");
    assertThat(
            Lists.after(last, ada, "/v1/departments")
                .json()
                .get("items")
                .valueStream()
                .filter(it -> it.get("id").asString().equals(other))
                .map(it -> it.get("legalMissed").asInt()))
        .containsExactly(1);
  }

  @Test
  void a_universe_has_a_line_for_each_case() throws IOException {
    Instant receivedAt = daysAgo(3);
    Answer kept = open(dora, "ORGANIZATION_DETERMINATION", "SERVICE", receivedAt);
    Instant decidedAt = decide(kept, "APPROVED");
    Instant notifiedAt =
        occurredAt(
            dora.post(path(kept) + "/record-member-notice", "{\"channel\":\"MAIL\"}").expect(200));
    Answer extended = open(dora, "ORGANIZATION_DETERMINATION", "SERVICE", daysAgo(2));
    extend(extended);
    Answer appealed = open(dora, "ORGANIZATION_DETERMINATION", "SERVICE", daysAgo(10));
    decide(appealed, "DENIED");
    Answer last = reclassify(appealed, "RECONSIDERATION", "SERVICE");

    Answer file = universe("organization-determinations", last);

    assertThat(file.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(file.header("Cache-Control")).hasValue("no-store");
    assertThat(file.header("Content-Disposition"))
        .hasValue(
            "attachment; filename=\"organization-determinations-%s-%s.csv\""
                .formatted(today.minusDays(200), today));
    assertThat(file.response().body().lines().findFirst())
        .hasValue(
            "Case Number,Enrollee ID,\"First Tier, Downstream, and Related Entity\",Line of"
                + " Business,Request,Who made the request?,Channel,Date the request was"
                + " received,Time the request was received,Date the case was opened,Time the case"
                + " was opened,Was the request processed as Standard or Expedited?,Was expedited"
                + " processing refused?,Was an extension taken?,Condition of extension,Date of"
                + " extension notice,Time of extension notice,Date due before extension,Time due"
                + " before extension,Date due,Time due,Date of determination,Time of"
                + " determination,Request disposition,Date of notification,Time of"
                + " notification,Date effectuated,Time effectuated,Timeliness,Rule,Citation,"
                + "Consequence of the missed deadline,Date of the consequence,Time of the"
                + " consequence,Outcome,Date of resolution,Time of resolution,Department");
    Answer seen = dora.get(path(kept));
    assertThat(file.response().body().split("\r\n"))
        .contains(
            String.join(
                ",",
                seen.text("/caseNumber"),
                seen.text("/memberId"),
                "",
                "MEDICARE_ADVANTAGE",
                "SERVICE",
                "MEMBER",
                "PHONE",
                dateAndTime(receivedAt),
                dateAndTime(Instant.parse(seen.text("/openedAt"))),
                "STANDARD",
                "N",
                "N",
                "",
                ",",
                ",",
                date(LocalDate.ofInstant(receivedAt, PLAN).plusDays(14)) + ",23:59:59",
                dateAndTime(decidedAt),
                "APPROVED",
                dateAndTime(notifiedAt),
                ",",
                "KEPT",
                "ma-od-service-standard",
                "42 CFR 422.568(b)(1)(i)",
                "",
                ",",
                "",
                ",",
                department));

    CSVRecord longer = row(file, extended);
    assertThat(longer.get("Was an extension taken?")).isEqualTo("Y");
    assertThat(longer.get("Condition of extension")).isEqualTo("MEMBER_REQUEST_OR_MEMBER_INTEREST");
    assertThat(longer.get("Date of extension notice")).isEqualTo(date(today));
    LocalDate due = LocalDate.ofInstant(daysAgo(2), PLAN).plusDays(14);
    assertThat(longer.get("Date due before extension")).isEqualTo(date(due));
    assertThat(longer.get("Date due")).isEqualTo(date(due.plusDays(14)));
    assertThat(longer.get("Timeliness")).isEqualTo("RUNNING");

    assertThat(row(file, appealed).get("Timeliness")).isEqualTo("KEPT");
    assertThat(row(file, appealed).get("Request disposition")).isEqualTo("DENIED");
    CSVRecord reconsidered = row(universe("reconsiderations", last), appealed);
    assertThat(reconsidered.get("Timeliness")).isEqualTo("RUNNING");
    assertThat(reconsidered.get("Request disposition")).isEmpty();
  }

  @Test
  void a_universe_says_what_became_of_a_missed_deadline() throws IOException {
    Answer missed = open(dora, "RECONSIDERATION", "SERVICE", daysAgo(50));
    Answer mistaken = open(dora, "RECONSIDERATION", "SERVICE", daysAgo(1));
    Answer last = reclassify(mistaken, "GRIEVANCE", null);

    Answer file = universe("reconsiderations", last);

    CSVRecord row = row(file, missed);
    String due = date(LocalDate.ofInstant(daysAgo(50), PLAN).plusDays(30));
    assertThat(row.get("Timeliness")).isEqualTo("MISSED");
    assertThat(row.get("Date due")).isEqualTo(due);
    assertThat(row.get("Consequence of the missed deadline"))
        .isEqualTo("FORWARD_TO_INDEPENDENT_REVIEW");
    assertThat(row.get("Date of the consequence")).isEqualTo(due);
    assertThat(row.get("Time of the consequence")).isEqualTo("23:59:59");
    assertThat(rows(file)).noneMatch(it -> it.get("Case Number").equals(number(mistaken)));
    assertThat(row(universe("grievances", last), mistaken).get("Timeliness")).isEqualTo("RUNNING");
  }

  @Test
  void the_first_and_the_last_day_are_the_plans() throws IOException {
    LocalDate day = today.minusDays(20);
    Instant midnight = day.atStartOfDay(PLAN).toInstant();
    Answer before = open(dora, "GRIEVANCE", null, midnight.minusMillis(1));
    Answer first = open(dora, "GRIEVANCE", null, midnight);
    Instant midnightAfter = day.plusDays(1).atStartOfDay(PLAN).toInstant();
    Answer evening = open(dora, "GRIEVANCE", null, midnightAfter.minusMillis(1));
    Answer after = open(dora, "GRIEVANCE", null, midnightAfter);
    String path = "/v1/reports/universes/grievances?from=%s&to=%s".formatted(day, day);

    List<String> numbers =
        rows(Lists.after(after, ada, path)).stream().map(it -> it.get("Case Number")).toList();

    assertThat(numbers).contains(number(first), number(evening));
    assertThat(numbers).doesNotContain(number(before), number(after));
    assertThat(after(after, "&set=LEGAL&groupBy=RULE", day, day).text("/total/running"))
        .isEqualTo("2");
  }

  @Test
  void a_partners_people_get_their_partners_cases_only() throws IOException {
    Api api = Api.of(application);
    Api north = api.as(new Caller("nina", Set.of(SPECIALIST), department, partner));
    Api norths = api.as(new Caller("norman", Set.of(SUPERVISOR), department, partner));
    Answer theirs = open(north, "GRIEVANCE", null, daysAgo(100));
    Answer own = open(dora, "GRIEVANCE", null, daysAgo(100));

    Answer seen = Lists.after(own, norths, clocks(department) + "&set=LEGAL");
    assertThat(seen.text("/total/missed")).isEqualTo("1");
    assertThat(seen.text("/items/0/partner")).isEqualTo(partner);
    assertThat(after(own, "&set=LEGAL").text("/total/missed")).isEqualTo("2");
    assertThat(
            Lists.after(own, norths, clocks(department) + "&partner=another").json().get("items"))
        .isEmpty();

    Answer file = Lists.after(own, norths, universePath("grievances"));
    assertThat(rows(file)).hasSize(1);
    assertThat(row(file, theirs).get("First Tier, Downstream, and Related Entity"))
        .isEqualTo("'" + partner);
    assertThat(rows(universe("grievances", own)).stream().map(it -> it.get("Case Number")))
        .contains(number(theirs), number(own));
  }

  @Test
  void what_is_wrong_with_a_question_is_told() {
    assertThat(refused("/v1/reports/clocks?from=2026-02-30")).isEqualTo("from");
    assertThat(refused("/v1/reports/clocks?from=2026-02-02&to=2026-02-01")).isEqualTo("to");
    assertThat(refused("/v1/reports/clocks?to=%2B999999999-12-31")).isEqualTo("to");
    assertThat(refused("/v1/reports/clocks?set=OURS")).isEqualTo("set");
    assertThat(refused("/v1/reports/clocks?groupBy=AGENT")).isEqualTo("groupBy");
    String universe = "/v1/reports/universes/grievances?";
    assertThat(refused(universe + "from=2026-01-01")).isEqualTo("to");
    assertThat(refused(universe + "from=1&to=2026-01-01")).isEqualTo("from");
    assertThat(refused(universe + "from=0001-01-01&to=2026-01-01")).isEqualTo("from");
    assertThat(refused(universe + "from=2026-01-02&to=2026-01-01")).isEqualTo("to");
    ada.get("/v1/reports/universes/appeals?from=2026-01-01&to=2026-01-02").expect(404);
    assertThat(ada.get("/v1/reports/clocks").expect(200).text("/to")).isEqualTo(today.toString());
  }

  private String refused(String path) {
    return ada.get(path).expect(400).text("/errors/0/parameter");
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private Answer open(Api by, String category, String request, Instant receivedAt) {
    return open(by, "MEDICARE_ADVANTAGE", category, request, receivedAt);
  }

  private Answer open(
      Api by, String lineOfBusiness, String category, String request, Instant receivedAt) {
    return by.post(
            "/v1/cases",
            """
            {"memberId":"%s","lineOfBusiness":"%s","category":"%s"%s,"topic":"t","subject":"s",
             "description":"d","channel":"PHONE","responsibleDepartment":"%s","receivedAt":"%s"}
            """
                .formatted(
                    UUID.randomUUID(),
                    lineOfBusiness,
                    category,
                    request == null ? "" : ",\"request\":\"%s\"".formatted(request),
                    department,
                    receivedAt))
        .expect(201);
  }

  /** When it was decided. */
  private Instant decide(Answer opened, String verdict) {
    return occurredAt(
        dora.post(
                path(opened) + "/record-decision",
                "{\"decision\":\"%s\",\"rationale\":\"r\"}".formatted(verdict))
            .expect(201));
  }

  private void extend(Answer opened) {
    dora.post(
            path(opened) + "/clocks/" + legalClock(opened) + "/extend",
            "{\"condition\":\"MEMBER_REQUEST_OR_MEMBER_INTEREST\",\"reason\":\"r\"}")
        .expect(200);
  }

  private Answer reclassify(Answer opened, String category, String request) {
    return dora.post(
            path(opened) + "/reclassify",
            "{\"category\":\"%s\"%s,\"reason\":\"r\"}"
                .formatted(category, request == null ? "" : ",\"request\":\"" + request + "\""))
        .expect(200);
  }

  private void handOff(Answer opened, String to) {
    String handoff =
        dora.post(
                path(opened) + "/handoffs",
                "{\"department\":\"%s\",\"reason\":\"r\"}".formatted(to))
            .expect(201)
            .text("/id");
    Api.of(application)
        .as("otto", SPECIALIST, to)
        .post(path(opened) + "/handoffs/" + handoff + "/accept")
        .expect(200);
  }

  private String legalClock(Answer opened) {
    return dora.get(path(opened)).expect(200).text("/clocks/0/id");
  }

  private static Instant occurredAt(Answer command) {
    return Instant.parse(command.text("/events/0/occurredAt"));
  }

  private Answer after(Answer command, String query) {
    return after(command, query, today.minusDays(200), today);
  }

  private Answer after(Answer command, String query, LocalDate from, LocalDate to) {
    return Lists.after(command, ada, clocks(department, from, to) + query);
  }

  private String clocks(String whose) {
    return clocks(whose, today.minusDays(200), today);
  }

  private static String clocks(String whose, LocalDate from, LocalDate to) {
    return "/v1/reports/clocks?department=%s&from=%s&to=%s".formatted(whose, from, to);
  }

  private Answer universe(String name, Answer command) {
    return Lists.after(command, ada, universePath(name));
  }

  private String universePath(String name) {
    return "/v1/reports/universes/%s?from=%s&to=%s".formatted(name, today.minusDays(200), today);
  }

  private static List<String> lines(Answer report) {
    return report
        .json()
        .get("items")
        .valueStream()
        .map(it -> line(it.get("ruleId").asString() + " ", it.get("counts")))
        .toList();
  }

  private static String line(String rule, JsonNode counts) {
    var line = new StringBuilder(rule);
    for (String count : List.of("kept", "missed", "running", "tolled", "cancelled", "extended")) {
      line.append(count).append(' ').append(counts.get(count).asInt()).append(' ');
    }
    return line.append("rate ").append(counts.get("keptRate")).toString();
  }

  private static List<CSVRecord> rows(Answer file) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(file.response().body(), format)) {
      return StreamSupport.stream(parser.spliterator(), false).toList();
    }
  }

  private CSVRecord row(Answer file, Answer opened) throws IOException {
    String number = number(opened);
    List<CSVRecord> found =
        rows(file).stream().filter(it -> it.get("Case Number").equals(number)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private String number(Answer opened) {
    return ada.get(path(opened)).expect(200).text("/caseNumber");
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("uuuu/MM/dd").format(day);
  }

  private static String dateAndTime(Instant at) {
    return DateTimeFormatter.ofPattern("uuuu/MM/dd,HH:mm:ss").format(at.atZone(PLAN));
  }

  private static String path(Answer opened) {
    return "/v1/cases/" + opened.text("/caseId");
  }
}
