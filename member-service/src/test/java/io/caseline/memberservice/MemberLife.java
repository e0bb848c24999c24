package io.caseline.memberservice;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SUPERVISOR;
import static io.caseline.web.security.Role.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.contracts.members.CoverageSpan;
import io.caseline.contracts.members.LineOfBusiness;
import io.caseline.contracts.members.MemberApi;
import io.caseline.contracts.members.MemberSummary;
import io.caseline.memberservice.Client.Answer;
import io.caseline.web.security.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.JsonNode;

/** The life of a member, over real HTTP, the same on every database. */
abstract class MemberLife {

  @Autowired private ApplicationContext service;

  private Client anybody;
  private Client csr;
  private Client supervisor;

  @BeforeEach
  void connect() {
    anybody = Client.of(service);
    csr = anybody.as(new Caller("amy", Set.of(CSR), "customer-service", "callwell"));
    supervisor = anybody.as(SUPERVISOR);
  }

  @Test
  void a_member_is_added_and_read_back() {
    Answer added =
        supervisor.post(
            "/v1/members",
            """
            {"name": {"title": "Ms.", "given": "Ana", "family": "Muñoz"}, "birthDate": "1950-02-03",
             "coverages": [{"lineOfBusiness": "MEDICAID", "from": "2020-01-01",
                            "plan": "Valley Care", "memberNumber": "VC-1"}],
             "contactPoints": [{"kind": "PHONE", "use": "HOME", "value": "+15595550100"}],
             "communicationPreferences": {"language": "es", "interpreterNeeded": true,
                "readingNeeds": ["LARGE_PRINT"], "preferredChannels": ["PHONE", "MAIL"]},
             "primaryCareProvider": {"name": "Dr. Okafor", "npi": "1234567893"},
             "preferredAgent": "amy"}
            """);

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("etag")).isEqualTo("\"0\"");
    assertThat(added.header("location")).isEqualTo("/v1/members/" + id(added));

    Answer shown = csr.get(added.header("location"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("etag")).isEqualTo("\"0\"");
    assertThat(shown.body()).isEqualTo(added.body());
    assertThat(shown.at("/name/family").asString()).isEqualTo("Muñoz");
    assertThat(shown.at("/birthDate").asString()).isEqualTo("1950-02-03");
    assertThat(shown.at("/coverages/0/plan").asString()).isEqualTo("Valley Care");
    assertThat(shown.at("/contactPoints/0/value").asString()).isEqualTo("+15595550100");
    assertThat(shown.at("/communicationPreferences/preferredChannels/1").asString())
        .isEqualTo("MAIL");
    assertThat(shown.at("/primaryCareProvider/npi").asString()).isEqualTo("1234567893");
  }

  @Test
  void every_change_is_in_the_history_with_who_when_from_and_to() {
    String member = added("Tran");

    csr.with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .put(member + "/communication-preferences", "{\"language\": \"vi\"}");
    Answer changed =
        csr.put(
            member + "/communication-preferences",
            "{\"language\": \"en\", \"pronunciation\": \"chun\"}");

    assertThat(changed.at("/version").asLong()).isEqualTo(2);
    assertThat(changed.header("etag")).isEqualTo("\"2\"");
    List<JsonNode> history = history(member);
    assertThat(history)
        .extracting(
            change -> change.get("field").asString(),
            change -> change.get("from").toString(),
            change -> change.get("to").toString(),
            change -> change.get("version").asLong())
        .startsWith(
            of("/communicationPreferences/pronunciation", "null", "\"chun\"", 2L),
            of("/communicationPreferences/language", "\"vi\"", "\"en\"", 2L),
            of("/communicationPreferences/language", "null", "\"vi\"", 1L))
        .hasSize(4);
    JsonNode first = history.get(2);
    assertThat(first.get("changedBy").asString()).isEqualTo("amy");
    assertThat(first.get("roles").toString()).isEqualTo("[\"csr\"]");
    assertThat(first.get("department").asString()).isEqualTo("customer-service");
    assertThat(first.get("partner").asString()).isEqualTo("callwell");
    assertThat(first.get("changedAt").asString()).endsWith("Z");
    assertThat(first.get("trace").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    JsonNode addition = history.getLast();
    assertThat(addition.get("field").asString()).isEmpty();
    assertThat(addition.get("from").isNull()).isTrue();
    assertThat(addition.at("/to/name/family").asString()).isEqualTo("Tran");
    assertThat(addition.get("changedBy").asString()).isEqualTo("some-supervisor");
  }

  @Test
  void the_history_comes_in_pages() {
    String member = added("Page");
    for (int n = 1; n <= 4; n++) {
      csr.put(member + "/preferred-agent", "{\"agent\": \"agent-%d\"}".formatted(n));
    }

    Client auditor = anybody.as(AUDITOR);
    Answer first = auditor.get(member + "/history?limit=3");
    assertThat(first.at("/items")).hasSize(3);
    assertThat(first.header("link")).endsWith("rel=\"next\"").contains(member + "/history?limit=3");
    Answer second =
        auditor.get(member + "/history?limit=3&cursor=" + first.at("/nextCursor").asString());
    assertThat(second.at("/items"))
        .extracting(change -> change.get("version").asLong())
        .containsExactly(1L, 0L);
    assertThat(second.at("/nextCursor").isNull()).isTrue();
  }

  @Test
  void putting_what_is_there_already_changes_nothing() {
    String member = added("Same");
    for (String[] part :
        new String[][] {
          {"/preferred-agent", "{\"agent\": \"amy\"}"},
          {"/primary-care-provider", "{\"name\": \"Dr. Okafor\", \"npi\": \"1234567893\"}"},
          {"/communication-preferences", "{\"readingNeeds\": [\"BRAILLE\", \"AUDIO\"]}"},
          {
            "/contact-points",
            """
            {"contactPoints": [{"kind": "POSTAL", "use": "HOME", "address":
              {"line1": "1 Main St", "city": "Fresno", "state": "CA", "postalCode": "93650", "country": "US"}}]}
            """
          }
        }) {
      Answer once = csr.put(member + part[0], part[1]);
      assertThat(once.status()).as(part[0]).isEqualTo(200);
      Answer twice = csr.put(member + part[0], part[1]);
      assertThat(twice.body()).isEqualTo(once.body());
    }

    assertThat(csr.get(member).at("/version").asLong()).isEqualTo(4);
    assertThat(history(member)).hasSize(5);
  }

  @Test
  void a_part_can_be_taken_away() {
    String member = added("Less");
    csr.put(member + "/preferred-agent", "{\"agent\": \"amy\"}");
    csr.put(member + "/primary-care-provider", "{\"name\": \"Dr. Okafor\"}");

    csr.delete(member + "/preferred-agent");
    Answer after = csr.delete(member + "/primary-care-provider");

    assertThat(after.at("/preferredAgent").isNull()).isTrue();
    assertThat(after.at("/primaryCareProvider").isNull()).isTrue();
    assertThat(csr.delete(member + "/preferred-agent").at("/version").asLong()).isEqualTo(4);
  }

  @Test
  void refuses_a_change_of_a_version_that_is_no_longer() {
    String member = added("Stale");
    csr.with("If-Match", "\"0\"").put(member + "/preferred-agent", "{\"agent\": \"amy\"}");

    Answer stale =
        csr.with("If-Match", "\"0\"").put(member + "/preferred-agent", "{\"agent\": \"bob\"}");

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.at("/type").asString()).isEqualTo("urn:caseline:problem:stale-version");
    assertThat(csr.get(member).at("/preferredAgent").asString()).isEqualTo("amy");
  }

  @Test
  void changes_made_at_the_same_time_all_stand() throws Exception {
    String member = added("Busy");
    List<Future<Answer>> answers = new ArrayList<>();
    try (var agents = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 16)
          .forEach(
              n ->
                  answers.add(
                      agents.submit(
                          () ->
                              csr.put(
                                  member + "/preferred-agent",
                                  "{\"agent\": \"agent-%d\"}".formatted(n)))));
    }
    for (Future<Answer> answer : answers) {
      assertThat(answer.get().status()).isEqualTo(200);
    }
    assertThat(csr.get(member).at("/version").asLong()).isEqualTo(16);
    assertThat(history(member)).hasSize(17);
  }

  @Test
  void the_same_addition_sent_twice_with_a_key_adds_one_member() {
    Client careful = supervisor.with("Idempotency-Key", UUID.randomUUID().toString());
    String body =
        """
        {"name": {"given": "Only", "family": "Once"}, "birthDate": "1980-01-01"}
        """;

    Answer first = careful.post("/v1/members", body);
    Answer again = careful.post("/v1/members", body);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
  }

  @Test
  void a_span_of_coverage_keeps_its_id_while_its_line_of_business_and_first_day_stay() {
    String member = added("Covered");
    Answer before =
        supervisor.put(
            member + "/coverages",
            """
            {"coverages": [{"lineOfBusiness": "COMMERCIAL", "from": "2020-01-01"},
                           {"lineOfBusiness": "MEDICAID", "from": "2021-05-01", "through": "2021-12-31"}]}
            """);
    String id = before.at("/coverages/0/id").asString();

    Answer after =
        supervisor.put(
            member + "/coverages",
            """
            {"coverages": [{"lineOfBusiness": "COMMERCIAL", "from": "2020-01-01", "through": "2020-12-31"},
                           {"lineOfBusiness": "COMMERCIAL", "from": "2021-01-01"}]}
            """);

    assertThat(after.at("/coverages/0/id").asString()).isEqualTo(id);
    assertThat(after.at("/coverages")).hasSize(2);
    assertThat(history(member))
        .extracting(change -> change.get("field").asString(), change -> change.get("to").isNull())
        .startsWith(
            of("/coverages/" + after.at("/coverages/1/id").asString(), false),
            of("/coverages/" + before.at("/coverages/1/id").asString(), true),
            of("/coverages/" + id + "/through", false));
  }

  @Test
  void refuses_spans_that_overlap_or_end_before_they_begin() {
    String member = added("Twice");

    Answer overlap =
        supervisor.put(
            member + "/coverages",
            """
            {"coverages": [{"lineOfBusiness": "COMMERCIAL", "from": "2020-01-01", "through": "2020-12-31"},
                           {"lineOfBusiness": "COMMERCIAL", "from": "2020-12-31"}]}
            """);
    Answer backwards =
        supervisor.put(
            member + "/coverages",
            """
            {"coverages": [{"lineOfBusiness": "COMMERCIAL", "from": "2020-01-02", "through": "2020-01-01"}]}
            """);

    assertThat(overlap.status()).isEqualTo(400);
    assertThat(overlap.at("/errors/0/pointer").asString()).isEqualTo("/coverages");
    assertThat(backwards.status()).isEqualTo(400);
    assertThat(backwards.at("/errors/0/pointer").asString()).isEqualTo("/coverages/0/through");
    assertThat(history(member)).hasSize(1);
  }

  @Test
  void refuses_what_cannot_be_and_says_where_it_stands() {
    String member = added("Typo");

    refused(
        supervisor.post(
            "/v1/members",
            "{\"name\": {\"given\": \"A\", \"family\": \"B\"}, \"birthDate\": \"2999-01-01\"}"),
        "/birthDate");
    refused(
        supervisor.post(
            "/v1/members", "{\"name\": {\"given\": \"A\"}, \"birthDate\": \"1990-01-01\"}"),
        "/name/family");
    refused(
        csr.put(
            member + "/primary-care-provider", "{\"name\": \"Dr. X\", \"npi\": \"1234567890\"}"),
        "/npi");
    refused(
        csr.put(
            member + "/contact-points",
            "{\"contactPoints\": [{\"kind\": \"PHONE\", \"use\": \"HOME\", \"value\": \"call"
                + " me\"}]}"),
        "/contactPoints/0/value");
    refused(
        csr.put(
            member + "/communication-preferences",
            "{\"preferredChannels\": [\"SMS\"], \"unwantedChannels\": [\"SMS\"]}"),
        "/unwantedChannels");
    refused(
        csr.put(member + "/communication-preferences", "{\"favouriteColour\": \"blue\"}"),
        "/favouriteColour");
    assertThat(history(member)).hasSize(1);
  }

  @Test
  void a_caller_is_found_by_what_they_say() {
    String id = idOf(added("Ávila-Sørensen"));

    assertThat(found("{\"familyName\": \"avila\"}")).contains(id);
    assertThat(found("{\"familyName\": \"AVILA SØ\", \"birthDate\": \"1961-06-07\"}"))
        .containsExactly(id);
    assertThat(found("{\"familyName\": \"avila\", \"givenName\": \"Zoe\"}")).doesNotContain(id);
    assertThat(found("{\"memberNumber\": \"N-Ávila-Sørensen\"}")).containsExactly(id);
    assertThat(found("{\"memberNumber\": \"nobody's\"}")).isEmpty();
    assertThat(csr.post("/v1/members/search", "{\"familyName\": \"%%\"}").status()).isEqualTo(400);
    assertThat(csr.post("/v1/members/search", "{\"givenName\": \"Ana\"}").status()).isEqualTo(400);
  }

  @Test
  void a_list_shows_neither_birth_date_nor_contacts() {
    added("Listed");

    JsonNode item = csr.post("/v1/members/search", "{\"familyName\": \"Listed\"}").at("/items/0");

    assertThat(item.propertyNames())
        .containsExactlyInAnyOrder(
            "memberId", "name", "preferredName", "linesOfBusiness", "preferredAgent");
    assertThat(item.get("linesOfBusiness").toString()).isEqualTo("[\"MARKETPLACE\"]");
  }

  @Test
  void members_are_listed_by_what_says_nothing_about_them() {
    String agent = "agent-" + UUID.randomUUID();
    List<String> ids = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      String member = added("Many");
      csr.put(member + "/preferred-agent", "{\"agent\": \"%s\"}".formatted(agent));
      ids.add(idOf(member));
    }

    List<String> paged = new ArrayList<>();
    String next = "/v1/members?preferredAgent=" + agent + "&limit=2";
    int pages = 0;
    while (next != null) {
      Answer page = csr.get(next);
      page.at("/items").forEach(item -> paged.add(item.get("memberId").asString()));
      String link = page.header("link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      pages++;
    }

    assertThat(paged).containsExactlyElementsOf(ids);
    assertThat(pages).isEqualTo(3);
    String three = String.join("&id=", ids.subList(0, 3));
    assertThat(csr.get("/v1/members?id=" + three).at("/items")).hasSize(3);
    String covered = "/v1/members?id=" + three + "&lineOfBusiness=MARKETPLACE";
    assertThat(csr.get(covered).at("/items")).hasSize(3);
    assertThat(csr.get(covered + "&coveredOn=2018-12-31").at("/items")).isEmpty();
    assertThat(csr.get("/v1/members?coveredOn=2018-12-31").status()).isEqualTo(400);
  }

  @Test
  void case_service_learns_through_the_shared_contract_what_a_case_needs() {
    String member = added("Contract");
    csr.put(member + "/communication-preferences", "{\"language\": \"zh-Hant\"}");
    MemberApi api = memberApi();

    MemberSummary summary = api.summary(UUID.fromString(idOf(member)));

    assertThat(summary.preferredLanguage()).isEqualTo("zh-Hant");
    assertThat(summary.preferredAgent()).isNull();
    assertThat(summary.coverages())
        .containsExactly(
            new CoverageSpan(LineOfBusiness.MARKETPLACE, LocalDate.parse("2019-01-01"), null));
    assertThat(summary.linesOfBusinessOn(LocalDate.parse("2019-01-01")))
        .containsExactly(LineOfBusiness.MARKETPLACE);
    assertThat(csr.get(member + "/summary").body().propertyNames())
        .containsExactly("memberId", "coverages", "preferredAgent", "preferredLanguage");
    assertThatThrownBy(() -> api.summary(UUID.randomUUID()))
        .isInstanceOf(HttpClientErrorException.NotFound.class);
  }

  @Test
  void an_unknown_member_is_not_found_anywhere() {
    String nobody = "/v1/members/" + UUID.randomUUID();
    assertThat(csr.get(nobody).status()).isEqualTo(404);
    assertThat(csr.get(nobody + "/summary").status()).isEqualTo(404);
    assertThat(supervisor.get(nobody + "/history").status()).isEqualTo(404);
    assertThat(csr.put(nobody + "/preferred-agent", "{\"agent\": \"amy\"}").status())
        .isEqualTo(404);
  }

  private MemberApi memberApi() {
    Client system = anybody.as(SYSTEM);
    RestClient http =
        RestClient.builder()
            .baseUrl(system.address())
            .defaultHeader("Authorization", system.headers().get("Authorization"))
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http))
        .build()
        .createClient(MemberApi.class);
  }

  /** A new member's address. */
  private String added(String familyName) {
    Answer added =
        supervisor.post(
            "/v1/members",
            """
            {"name": {"given": "Ana", "family": "%s"}, "birthDate": "1961-06-07",
             "coverages": [{"lineOfBusiness": "MARKETPLACE", "from": "2019-01-01", "memberNumber": "N-%s"}]}
            """
                .formatted(familyName, familyName));
    assertThat(added.status()).isEqualTo(201);
    return added.header("location");
  }

  private List<JsonNode> history(String member) {
    List<JsonNode> items = new ArrayList<>();
    anybody.as(AUDITOR).get(member + "/history").at("/items").forEach(items::add);
    return items;
  }

  private List<String> found(String search) {
    Answer answer = csr.post("/v1/members/search", search);
    assertThat(answer.status()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    answer.at("/items").forEach(item -> ids.add(item.get("memberId").asString()));
    return ids;
  }

  private static void refused(Answer answer, String pointer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/type").asString()).isEqualTo("urn:caseline:problem:invalid");
    assertThat(answer.at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  private static String id(Answer answer) {
    return answer.at("/memberId").asString();
  }

  private static String idOf(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static Tuple of(Object... values) {
    return Tuple.tuple(values);
  }
}
