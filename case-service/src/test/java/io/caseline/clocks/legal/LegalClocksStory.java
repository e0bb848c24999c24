package io.caseline.clocks.legal;

import static io.caseline.testing.Lists.each;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.Rulebook;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The catalogue as administrators change it; the same on every database. Each test has a kind of
 * case for itself, and none that there is today.
 */
abstract class LegalClocksStory {

  @Autowired ApplicationContext application;
  @Autowired Rulebook rulebook;
  @Autowired JdbcClient jdbc;

  Api admin;
  Api anna;
  String id;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    admin = api.as("adam", ADMIN, null);
    anna = api.as("anna", CSR, "customer-service");
    id = "r-" + UUID.randomUUID();
  }

  @Test
  void the_catalogue_shows_every_rule_once_whenever_it_holds() {
    assertThat(each("ruleId", admin.get("/v1/legal-clocks").expect(200)))
        .contains("ma-od-service-standard-2025", "ma-od-prior-auth-standard")
        .hasSizeGreaterThanOrEqualTo(48)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_catalogue_is_read_as_it_holds_on_a_day() {
    assertThat(each("ruleId", anna.get("/v1/legal-clocks?on=2026-01-01").expect(200)))
        .contains("ma-od-prior-auth-standard", "erisa-claim-urgent")
        .doesNotContain("ma-od-service-standard-2025");
    assertThat(
            each(
                "ruleId",
                anna.get(
                        "/v1/legal-clocks?on=2025-12-31&lineOfBusiness=MEDICAID"
                            + "&category=AUTHORIZATION")
                    .expect(200)))
        .containsExactly("medicaid-prior-auth-expedited", "medicaid-prior-auth-standard-2025");
    assertThat(anna.get("/v1/legal-clocks?on=yesterday").expect(400).text("/errors/0/parameter"))
        .isEqualTo("on");
  }

  @Test
  void a_rule_says_what_the_law_says() {
    Answer rule = anna.get("/v1/legal-clocks/erisa-claim-pre-service").expect(200);

    assertThat(rule.text("/items/0/limit")).isEqualTo("P15D");
    assertThat(rule.text("/items/0/extensionCondition")).isEqualTo("BEYOND_PLAN_CONTROL_ONCE");
    assertThat(rule.text("/items/0/tolling")).isEqualTo("MISSING_INFORMATION");
    assertThat(rule.text("/items/0/citation")).isEqualTo("29 CFR 2560.503-1(f)(2)(iii)(A)");
    assertThat(rule.text("/items/0/changedBy")).isNull();
    assertThat(rule.text("/items/0/reason")).contains("counsel");
    assertThat(anna.get("/v1/legal-clocks/no-such").expect(404).problem()).isEqualTo("not-found");
  }

  @Test
  void a_change_is_a_new_version_from_a_day_on_and_the_old_one_stays() {
    var rule = new Rule("INQUIRY").from("2150-01-01");
    Answer first = put(rule).expect(201);
    assertThat(first.header("Location")).hasValue("/v1/legal-clocks/" + id);
    assertThat(first.json().get("version").asInt()).isEqualTo(1);

    Answer second = put(rule.limit("P20D").from("2151-01-01").because("Final rule.")).expect(200);

    assertThat(second.json().get("version").asInt()).isEqualTo(2);
    assertThat(second.text("/changedBy")).isEqualTo("adam");
    Answer history = anna.get("/v1/legal-clocks/" + id).expect(200);
    assertThat(each("limit", history)).containsExactly("P20D", "P10D");
    assertThat(each("reason", history)).containsExactly("Final rule.", "Because.");
    assertThat(limitOn("2149-12-31")).isEmpty();
    assertThat(limitOn("2150-12-31")).containsExactly("P10D");
    assertThat(limitOn("2151-01-01")).containsExactly("P20D");
  }

  @Test
  void the_same_again_changes_nothing() {
    var rule = new Rule("COMPLAINT").from("2150-01-01");
    Answer first = put(rule).expect(201);

    assertThat(put(rule).expect(200).response().body()).isEqualTo(first.response().body());
    assertThat(anna.get("/v1/legal-clocks/" + id).json().get("items").size()).isEqualTo(1);

    put(rule.because("Confirmed by counsel.")).expect(200);
    assertThat(anna.get("/v1/legal-clocks/" + id).json().get("items").size()).isEqualTo(2);
  }

  @Test
  void what_is_wrong_is_told_where_it_is() {
    var rule = new Rule("MEMBER_RIGHTS").from("2150-01-01");
    assertThat(pointers(rule.limit("P1M"))).containsExactly("/limit");
    assertThat(pointers(rule.limit("P0D"))).containsExactly("/limit");
    assertThat(pointers(rule.limit("P1DT12H"))).containsExactly("/limit");
    assertThat(pointers(rule.limit("P4000D"))).containsExactly("/limit");
    assertThat(pointers(rule.with("extension", "\"P14D\""))).containsExactly("/extensionCondition");
    assertThat(pointers(rule.with("extensionCondition", "\"MEMBER_REQUEST_OR_MEMBER_INTEREST\"")))
        .containsExactly("/extension");
    assertThat(pointers(rule.with("startsAt", "\"DECISION\"").with("clock", "\"DECISION\"")))
        .containsExactly("/startsAt");
    assertThat(pointers(rule.with("effectiveTo", "\"2149-01-01\"")))
        .containsExactly("/effectiveTo");
    assertThat(pointers(rule.from("1492-01-01"))).containsExactly("/effectiveFrom");
    assertThat(pointers(rule.with("tolling", "\"ALWAYS\""))).containsExactly("/tolling");
    assertThat(pointers(rule.with("unknown", "1"))).containsExactly("/unknown");
    assertThat(pointers(rule.because(" "))).containsExactly("/reason");
    assertThat(anna.get("/v1/legal-clocks/" + id).status()).isEqualTo(404);
    admin.send("PUT", "/v1/admin/legal-clocks/No!", rule.json()).expect(400);
  }

  @Test
  void history_is_not_rewritten() {
    var rule = new Rule("SERVICE_REQUEST").from("2150-06-01");
    put(rule).expect(201);

    Answer refused = put(rule.limit("P5D").from("2150-05-31")).expect(400);

    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/effectiveFrom");
    assertThat(refused.text("/detail")).contains("2150-06-01").contains("version 1");
    put(rule.limit("P5D")).expect(200);
  }

  @Test
  void two_rules_never_fit_one_case() {
    var rule = new Rule("EXTERNAL_REVIEW").from("2150-01-01");
    put(rule.with("request", "\"DRUG\"")).expect(201);
    String first = id;
    id = "r-" + UUID.randomUUID();

    Answer refused = put(rule.from("2150-03-01").with("effectiveTo", "\"2150-04-01\"")).expect(409);

    assertThat(refused.problem()).isEqualTo("legal-clocks-overlap");
    assertThat(refused.text("/overlapping/0/ruleId")).isEqualTo(first);
    assertThat(refused.text("/overlapping/0/from")).isEqualTo("2150-03-01");
    assertThat(refused.text("/overlapping/0/to")).isEqualTo("2150-04-01");
    put(rule.with("request", "\"PAYMENT\"")).expect(201);
  }

  @Test
  void a_change_holds_at_once() {
    put(new Rule("REDETERMINATION").from("2150-01-01")).expect(201);

    assertThat(rulesOn("2150-01-01")).contains(id);
  }

  @Test
  void a_change_on_another_node_holds_within_a_second() {
    put(new Rule("RECONSIDERATION").from("2150-01-01")).expect(201);
    jdbc.sql("delete from legal_clock_rule where rule_id = ?").param(id).update();
    assertThat(rulesOn("2150-01-01")).contains(id);

    jdbc.sql("update clock_rules_change set change_number = change_number + 1").update();

    Awaitility.await().until(() -> !rulesOn("2150-01-01").contains(id));
  }

  @Test
  void administrators_at_the_same_time_each_end_with_one_version() throws Exception {
    var rule = new Rule("APPEAL").from("2150-01-01");
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> changes =
          IntStream.range(0, 6)
              .<Callable<Answer>>mapToObj(i -> () -> put(rule.because("Reason " + i)))
              .toList();
      List<Integer> statuses =
          people.invokeAll(changes).stream().map(answer -> answer.resultNow().status()).toList();
      assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    }
    assertThat(each("version", anna.get("/v1/legal-clocks/" + id)))
        .containsExactly("6", "5", "4", "3", "2", "1");
  }

  private Answer put(Rule rule) {
    return admin.send("PUT", "/v1/admin/legal-clocks/" + id, rule.json());
  }

  private List<String> pointers(Rule rule) {
    return Stream.of(put(rule).expect(400))
        .flatMap(answer -> answer.json().get("errors").valueStream())
        .map(error -> error.get("pointer").asString())
        .toList();
  }

  private List<String> limitOn(String day) {
    return anna.get("/v1/legal-clocks?on=" + day)
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(rule -> rule.get("ruleId").asString().equals(id))
        .map(rule -> rule.get("limit").asString())
        .toList();
  }

  private List<String> rulesOn(String day) {
    return rulebook.current().legal().inForce(LocalDate.parse(day)).stream()
        .map(rule -> rule.ruleId())
        .toList();
  }

  /** The body of a request; a kind of case of which there is none in MARKETPLACE. */
  private record Rule(Map<String, String> fields) {

    Rule(String category) {
      this(
          new TreeMap<>(
              Map.of(
                  "lineOfBusiness", "\"MARKETPLACE\"",
                  "category", "\"" + category + "\"",
                  "clock", "\"NOTIFICATION\"",
                  "limit", "\"P10D\"",
                  "tolling", "\"NONE\"",
                  "startsAt", "\"RECEIPT\"",
                  "onMissed", "\"REPORT\"",
                  "citation", "\"45 CFR 1\"",
                  "reason", "\"Because.\"")));
    }

    Rule with(String field, String json) {
      var changed = new TreeMap<>(fields);
      changed.put(field, json);
      return new Rule(changed);
    }

    Rule limit(String limit) {
      return with("limit", "\"" + limit + "\"");
    }

    Rule from(String day) {
      return with("effectiveFrom", "\"" + day + "\"");
    }

    Rule because(String reason) {
      return with("reason", "\"" + reason + "\"");
    }

    String json() {
      return fields.entrySet().stream()
          .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
  }
}
