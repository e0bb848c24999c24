package io.caseline.story;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Approved;
import io.caseline.testing.OnH2;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every operation in every role, in the department that it is for and in another one, each on
 * a case of its own, and compares what was answered with the approved table beside this test. A new
 * operation without a line here fails the walk.
 */
@OnH2
class WhoMayIT {

  private static final String HERE = "customer-service";
  private static final String CLAIMS = "claims";
  private static final String ELSEWHERE = "pharmacy";

  private static final Set<String> WHOLE_PLANS =
      Set.of(
          "GET /v1/audit/log",
          "GET /v1/audit/access-log",
          "GET /v1/audit/members/{memberId}/disclosures");

  @Autowired ApplicationContext application;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /** Where an operation is tried: a path with its ids, and a valid body. */
  private record Attempt(String path, @Nullable String body) {}

  /**
   * @param own the department that the operation is for
   * @param attempt prepares a case, and says what to send
   */
  private record Operation(String own, Function<Fixture, Attempt> attempt) {}

  @Test
  void every_operation_is_open_to_its_roles_and_departments_and_to_nobody_else() {
    Map<String, Operation> operations = operations();
    assertThat(new TreeSet<>(operations.keySet())).isEqualTo(served().keySet());

    var lines = new ArrayList<String>();
    operations.forEach(
        (name, operation) -> {
          AllowedTo allowed = served().get(name);
          for (Role role : Role.values()) {
            String own = outcome(name, operation, role, operation.own());
            String foreign = outcome(name, operation, role, ELSEWHERE);
            boolean open = allowed != null && Arrays.asList(allowed.value()).contains(role);
            assertThat(own.equals("403 forbidden"))
                .as("%s as %s is %s", name, role, own)
                .isEqualTo(!open);
            lines.add("%-75s %-10s %-28s %s".formatted(name, role.claim(), own, foreign).strip());
          }
        });

    Approved.text("who-may.txt", String.join("\n", lines) + "\n");
  }

  @Test
  void what_is_the_whole_plans_is_closed_to_the_people_of_a_partner() {
    var theirs = new Caller("pat", EnumSet.allOf(Role.class), null, "callwell");
    Api pat = Api.of(application).as(theirs);
    served()
        .keySet()
        .forEach(
            name ->
                assertThat(anyhow(pat, name).status() == 403)
                    .as(name)
                    .isEqualTo(name.contains(" /v1/admin/") || WHOLE_PLANS.contains(name)));
  }

  @Test
  void nothing_is_open_to_nobody() {
    Api nobody = Api.of(application);
    served()
        .keySet()
        .forEach(name -> assertThat(anyhow(nobody, name).status()).as(name).isEqualTo(401));
  }

  /** Who may is decided before it is looked at whether there is such a thing. */
  private static Answer anyhow(Api caller, String operation) {
    String[] methodAndPath = operation.split(" ", 2);
    String path = methodAndPath[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    return caller.send(methodAndPath[0], path, methodAndPath[0].equals("GET") ? null : "{}");
  }

  private String outcome(String name, Operation operation, Role role, String department) {
    var fixture = new Fixture(application);
    Attempt attempt = operation.attempt().apply(fixture);
    boolean departmentless = role == AUDITOR || role == Role.ADMIN || role == Role.SYSTEM;
    Api caller =
        Api.of(application)
            .as(role.claim() + "-of-" + department, role, departmentless ? null : department);
    Answer answer = caller.send(name.split(" ", 2)[0], attempt.path(), attempt.body());
    return answer.problem() == null
        ? String.valueOf(answer.status())
        : answer.status() + " " + answer.problem();
  }

  private Map<String, AllowedTo> served() {
    var served = new TreeMap<String, AllowedTo>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                mapping
                    .getPatternValues()
                    .forEach(
                        path -> {
                          if (path.startsWith("/v1/")) {
                            String methods =
                                mapping.getMethodsCondition().getMethods().stream()
                                    .map(Enum::name)
                                    .collect(joining("|"));
                            served.put(
                                methods + " " + path, handler.getMethodAnnotation(AllowedTo.class));
                          }
                        }));
    return served;
  }

  private static Map<String, Operation> operations() {
    var all = new LinkedHashMap<String, Operation>();
    String c = "/v1/cases/{caseId}";

    all.put("POST /v1/cases", in(HERE, it -> new Attempt("/v1/cases", Fixture.openBody())));
    all.put("GET /v1/cases", in(HERE, it -> new Attempt("/v1/cases?limit=1", null)));
    all.put("GET " + c, in(HERE, it -> it.on("", null)));
    all.put("GET " + c + "/timeline", in(HERE, it -> it.on("/timeline", null)));
    all.put("GET " + c + "/diff", in(HERE, it -> it.on("/diff?from=1", null)));

    all.put("POST " + c + "/take-ownership", in(HERE, it -> it.on("/take-ownership", null)));
    all.put(
        "POST " + c + "/assign-owner",
        in(HERE, it -> it.on("/assign-owner", "{\"agent\":\"csr-ben\"}")));
    all.put(
        "POST " + c + "/release-ownership",
        in(HERE, it -> it.owned().on("/release-ownership", null)));
    all.put(
        "POST " + c + "/assign-work",
        in(HERE, it -> it.on("/assign-work", "{\"agent\":\"csr-ben\"}")));

    all.put(
        "POST " + c + "/reclassify",
        in(HERE, it -> it.on("/reclassify", "{\"category\":\"GRIEVANCE\",\"reason\":\"r\"}")));
    all.put("POST " + c + "/expedite", in(HERE, it -> it.on("/expedite", "{\"reason\":\"r\"}")));
    all.put(
        "POST " + c + "/refuse-expedite",
        in(HERE, it -> it.on("/refuse-expedite", "{\"reason\":\"r\"}")));

    all.put(
        "POST " + c + "/interactions",
        in(
            HERE,
            it ->
                it.on(
                    "/interactions",
                    "{\"channel\":\"PHONE\",\"direction\":\"INBOUND\",\"summary\":\"s\"}")));
    all.put(
        "POST " + c + "/notes",
        in(HERE, it -> it.on("/notes", "{\"text\":\"t\",\"visibility\":\"INTERNAL\"}")));
    all.put(
        "POST " + c + "/obstacles",
        in(HERE, it -> it.on("/obstacles", "{\"kind\":\"MONEY\",\"description\":\"d\"}")));
    all.put(
        "POST " + c + "/obstacles/{obstacleId}/overcome",
        in(
            HERE,
            it ->
                it.with("/obstacles", "{\"kind\":\"MONEY\",\"description\":\"d\"}")
                    .onItem("/overcome", "{\"how\":\"h\"}")));
    all.put("POST " + c + "/feedback", in(HERE, it -> it.on("/feedback", "{\"csat\":5}")));

    String question = "{\"department\":\"claims\",\"question\":\"q\"}";
    String requests = c + "/information-requests";
    all.put("POST " + requests, in(HERE, it -> it.on("/information-requests", question)));
    Function<Fixture, Fixture> asked = it -> it.with("/information-requests", question);
    String request = "POST " + requests + "/{requestId}";
    all.put(request + "/accept", in(CLAIMS, it -> asked.apply(it).onItem("/accept", null)));
    all.put(
        request + "/decline",
        in(
            CLAIMS,
            it ->
                asked
                    .apply(it)
                    .onItem("/decline", "{\"reason\":\"OTHER\",\"explanation\":\"e\"}")));
    all.put(
        request + "/ask-clarification",
        in(CLAIMS, it -> asked.apply(it).onItem("/ask-clarification", "{\"question\":\"q\"}")));
    all.put(
        request + "/clarify",
        in(
            HERE,
            it ->
                asked
                    .apply(it)
                    .alsoOnItem("/ask-clarification", "{\"question\":\"q\"}", CLAIMS)
                    .onItem("/clarify", "{\"answer\":\"a\"}")));
    all.put(
        request + "/provide",
        in(CLAIMS, it -> asked.apply(it).onItem("/provide", "{\"answer\":\"a\"}")));
    all.put(
        request + "/redirect",
        in(
            CLAIMS,
            it ->
                asked
                    .apply(it)
                    .onItem("/redirect", "{\"department\":\"finance\",\"reason\":\"r\"}")));
    all.put(
        request + "/withdraw",
        in(HERE, it -> asked.apply(it).onItem("/withdraw", "{\"reason\":\"r\"}")));

    String offer = "{\"department\":\"claims\",\"reason\":\"r\"}";
    all.put("POST " + c + "/handoffs", in(HERE, it -> it.on("/handoffs", offer)));
    Function<Fixture, Fixture> offered = it -> it.with("/handoffs", offer);
    String handoff = "POST " + c + "/handoffs/{handoffId}";
    all.put(handoff + "/accept", in(CLAIMS, it -> offered.apply(it).onItem("/accept", null)));
    all.put(
        handoff + "/decline",
        in(CLAIMS, it -> offered.apply(it).onItem("/decline", "{\"reason\":\"r\"}")));
    all.put(
        handoff + "/recall",
        in(HERE, it -> offered.apply(it).onItem("/recall", "{\"reason\":\"r\"}")));

    String clinical = "{\"path\":\"CLINICAL\",\"reason\":\"r\"}";
    all.put("POST " + c + "/escalations", in(HERE, it -> it.on("/escalations", clinical)));
    Function<Fixture, Fixture> escalated = it -> it.with("/escalations", clinical);
    String escalation = "POST " + c + "/escalations/{escalationId}";
    all.put(
        escalation + "/acknowledge",
        in("medical-management", it -> escalated.apply(it).onItem("/acknowledge", null)));
    all.put(
        escalation + "/resolve",
        in(
            "medical-management",
            it ->
                escalated
                    .apply(it)
                    .alsoOnItem("/acknowledge", "{}", "medical-management")
                    .onItem("/resolve", "{\"outcome\":\"o\"}")));

    String clock = "POST " + c + "/clocks/{clockId}";
    all.put(
        clock + "/extend",
        in(
            HERE,
            it ->
                it.onClock(
                    "/extend", "{\"condition\":\"BEYOND_PLAN_CONTROL_ONCE\",\"reason\":\"r\"}")));
    all.put(clock + "/toll", in(HERE, it -> it.onClock("/toll", "{\"reason\":\"r\"}")));
    all.put(clock + "/resume", in(HERE, it -> it.onClock("/resume", null)));
    all.put(
        "POST " + c + "/record-prescriber-statement",
        in(HERE, it -> it.on("/record-prescriber-statement", "{}")));
    all.put(
        "POST " + c + "/record-reversal-notice",
        in(HERE, it -> it.on("/record-reversal-notice", "{\"reversedBy\":\"r\"}")));
    all.put(
        "POST " + c + "/record-member-notice",
        in(HERE, it -> it.on("/record-member-notice", "{\"channel\":\"MAIL\"}")));
    all.put(
        "POST " + c + "/record-effectuation",
        in(HERE, it -> it.on("/record-effectuation", "{\"what\":\"w\"}")));

    all.put(
        "POST " + c + "/explain-coverage",
        in(HERE, it -> it.on("/explain-coverage", "{\"explanation\":\"e\"}")));
    all.put(
        "POST " + c + "/offer-options",
        in(HERE, it -> it.on("/offer-options", "{\"options\":[\"o\"]}")));
    all.put(
        "POST " + c + "/record-decision",
        in(
            HERE,
            it -> it.on("/record-decision", "{\"decision\":\"APPROVED\",\"rationale\":\"r\"}")));
    all.put("POST " + c + "/resolve", in(HERE, it -> it.on("/resolve", Fixture.RESOLUTION)));
    all.put(
        "POST " + c + "/reopen", in(HERE, it -> it.resolved().on("/reopen", "{\"reason\":\"r\"}")));
    all.put("POST " + c + "/close", in(HERE, it -> it.resolved().on("/close", null)));
    all.put(
        "POST " + c + "/link",
        in(
            HERE,
            it ->
                it.on(
                    "/link",
                    "{\"otherCaseId\":\"%s\",\"kind\":\"RELATED_TO\"}"
                        .formatted(it.anotherCase()))));
    all.put(
        "POST " + c + "/mark-duplicate",
        in(
            HERE,
            it ->
                it.on("/mark-duplicate", "{\"duplicateOf\":\"%s\"}".formatted(it.anotherCase()))));

    all.put(
        "POST " + c + "/place-legal-hold",
        in(HERE, it -> it.on("/place-legal-hold", "{\"reason\":\"r\"}")));
    all.put(
        "POST " + c + "/lift-legal-hold",
        in(HERE, it -> it.on("/lift-legal-hold", "{\"reason\":\"r\"}")));

    String department = "/v1/departments";
    all.put("GET " + department, in(HERE, it -> new Attempt(department, null)));
    for (String list : List.of("information-requests", "handoffs", "queue")) {
      all.put(
          "GET " + department + "/{department}/" + list,
          in(CLAIMS, it -> new Attempt(department + "/claims/" + list, null)));
    }
    all.put(
        "POST " + department + "/{department}/queue/claim-next",
        in("finance", it -> new Attempt(department + "/finance/queue/claim-next", null)));
    all.put(
        "GET /v1/members/{memberId}/history",
        in(HERE, it -> new Attempt("/v1/members/" + UUID.randomUUID() + "/history", null)));

    all.put(
        "GET /v1/audit/access-log",
        in(HERE, it -> new Attempt("/v1/audit/access-log?limit=1", null)));
    all.put(
        "GET /v1/audit/members/{memberId}/disclosures",
        in(
            HERE,
            it -> new Attempt("/v1/audit/members/" + UUID.randomUUID() + "/disclosures", null)));
    all.put("GET /v1/reports/clocks", in(HERE, it -> new Attempt("/v1/reports/clocks", null)));
    all.put(
        "GET /v1/reports/universes/{universe}",
        in(
            HERE,
            it ->
                new Attempt(
                    "/v1/reports/universes/grievances?from=2026-01-01&to=2026-01-02", null)));

    String audit = "/v1/audit";
    for (String what : List.of("/checkpoint", "/key", "/checkpoints", "/log")) {
      all.put("GET " + audit + what, in(HERE, it -> new Attempt(audit + what, null)));
    }
    all.put(
        "GET " + audit + "/consistency",
        in(HERE, it -> new Attempt(audit + "/consistency?from=0", null)));
    all.put(
        "GET " + audit + "/cases/{caseId}/proof",
        in(HERE, it -> new Attempt(audit + "/cases/" + UUID.randomUUID() + "/proof", null)));
    all.put(
        "POST " + audit + "/checkpoints/{size}/cosignatures",
        in(
            HERE,
            it ->
                new Attempt(audit + "/checkpoints/0/cosignatures", "{\"cosignature\":\"none\"}")));

    String exports = audit + "/exports";
    all.put("GET " + exports, in(HERE, it -> new Attempt(exports, null)));
    all.put(
        "POST " + exports,
        in(
            HERE,
            it ->
                new Attempt(
                    exports,
                    "{\"caseId\":\"%s\",\"reason\":\"Audit\"}".formatted(UUID.randomUUID()))));
    for (String what : List.of("GET /{exportId}", "DELETE /{exportId}", "GET /{exportId}/bundle")) {
      String[] words = what.split(" ", 2);
      all.put(
          words[0] + " " + exports + words[1],
          in(
              HERE,
              it ->
                  new Attempt(
                      exports + words[1].replace("{exportId}", UUID.randomUUID().toString()),
                      null)));
    }

    String admin = "/v1/admin";
    all.put(
        "PUT " + admin + "/departments/{id}",
        in(
            HERE,
            it ->
                new Attempt(
                    admin + "/departments/travel",
                    "{\"name\":\"Travel\",\"calendar\":\"office-hours\"}")));
    for (String list : List.of("/v1/legal-clocks", "/v1/calendars", "/v1/service-targets")) {
      all.put("GET " + list, in(HERE, it -> new Attempt(list, null)));
    }
    all.put(
        "GET /v1/legal-clocks/{ruleId}",
        in(HERE, it -> new Attempt("/v1/legal-clocks/erisa-claim-urgent", null)));
    all.put(
        "PUT " + admin + "/legal-clocks/{ruleId}",
        in(
            HERE,
            it ->
                new Attempt(
                    admin + "/legal-clocks/who-may",
                    """
                    {"lineOfBusiness":"MARKETPLACE","category":"GRIEVANCE","clock":"NOTIFICATION","limit":"P9D",
                     "tolling":"NONE","startsAt":"RECEIPT","onMissed":"REPORT","citation":"45 CFR 1",
                     "effectiveFrom":"2150-01-01","reason":"r"}
                    """)));
    all.put(
        "PUT " + admin + "/calendars/{id}",
        in(
            HERE,
            it ->
                new Attempt(
                    admin + "/calendars/who-may",
                    """
                    {"name":"Sundays","usFederalHolidays":false,
                     "hours":{"SUNDAY":[{"from":"08:00","to":"12:00"}]}}
                    """)));
    all.put(
        "PUT " + admin + "/service-targets/{id}",
        in(
            HERE,
            it ->
                new Attempt(
                    admin + "/service-targets/answer-request-finance",
                    "{\"kind\":\"ANSWER_REQUEST\",\"department\":\"finance\",\"within\":\"PT24H\"}")));
    String member = admin + "/members/" + UUID.randomUUID();
    String ofMember = admin + "/members/{memberId}";
    all.put(
        "GET " + ofMember + "/retention", in(HERE, it -> new Attempt(member + "/retention", null)));
    for (String action : List.of("erase", "place-legal-hold", "lift-legal-hold")) {
      all.put(
          "POST " + ofMember + "/" + action,
          in(
              HERE,
              it ->
                  new Attempt(
                      admin + "/members/" + UUID.randomUUID() + "/" + action,
                      "{\"reason\":\"r\"}")));
    }
    String erasure = admin + "/erasures/" + UUID.randomUUID();
    all.put("GET " + admin + "/erasures", in(HERE, it -> new Attempt(admin + "/erasures", null)));
    all.put("GET " + admin + "/erasures/{id}", in(HERE, it -> new Attempt(erasure, null)));
    for (String action : List.of("confirm", "reject")) {
      all.put(
          "POST " + admin + "/erasures/{id}/" + action,
          in(HERE, it -> new Attempt(erasure + "/" + action, "{\"reason\":\"r\"}")));
    }
    String rules = admin + "/retention-rules";
    all.put("GET " + rules, in(HERE, it -> new Attempt(rules, null)));
    all.put("GET " + rules + "/{ruleId}", in(HERE, it -> new Attempt(rules + "/medicaid", null)));
    all.put(
        "PUT " + rules + "/{ruleId}",
        in(
            HERE,
            it ->
                new Attempt(
                    rules + "/who-may",
                    """
                    {"lineOfBusiness":"MARKETPLACE","category":"MEMBER_RIGHTS","years":12,"citation":"45 CFR 1",
                     "reason":"r"}
                    """)));

    all.put(
        "GET " + admin + "/projections", in(HERE, it -> new Attempt(admin + "/projections", null)));
    all.put(
        "GET " + admin + "/dead-letters",
        in(HERE, it -> new Attempt(admin + "/dead-letters", null)));
    all.put(
        "POST " + admin + "/keys/rewrap",
        in(HERE, it -> new Attempt(admin + "/keys/rewrap", null)));
    String unknown = UUID.randomUUID().toString();
    all.put(
        "POST " + admin + "/dead-letters/{id}/retry",
        in(HERE, it -> new Attempt(admin + "/dead-letters/" + unknown + "/retry", null)));
    for (String action : List.of("rebuild", "retry-dead-letters")) {
      all.put(
          "POST " + admin + "/projections/{name}/" + action,
          in(HERE, it -> new Attempt(admin + "/projections/no-such/" + action, null)));
    }
    return all;
  }

  private static Operation in(String own, Function<Fixture, Attempt> attempt) {
    return new Operation(own, attempt);
  }

  /** A case of its own for one attempt. */
  private static final class Fixture {

    static final String RESOLUTION =
        "{\"outcome\":\"RESOLVED_FOR_MEMBER\",\"explanation\":\"e\",\"nextSteps\":[]}";

    private final Api api;
    private final Api preparing;
    private @Nullable String caseId;
    private String item = "";

    Fixture(ApplicationContext application) {
      api = Api.of(application);
      preparing = api.as("preparing-paul", CSR, HERE);
    }

    static String openBody() {
      return """
      {"memberId":"%s","lineOfBusiness":"COMMERCIAL","category":"CLAIM","request":"PRE_SERVICE","topic":"t",
       "subject":"s","description":"d","channel":"PHONE",
       "responsibleDepartment":"customer-service"}
      """
          .formatted(UUID.randomUUID());
    }

    String anotherCase() {
      return preparing.post("/v1/cases", openBody()).expect(201).text("/caseId");
    }

    private String path() {
      if (caseId == null) {
        caseId = anotherCase();
      }
      return "/v1/cases/" + caseId;
    }

    Fixture owned() {
      api.as("boss-of-all", SUPERVISOR, HERE)
          .post(path() + "/assign-owner", "{\"agent\":\"csr-of-customer-service\"}")
          .expect(200);
      return this;
    }

    Fixture resolved() {
      preparing.post(path() + "/resolve", RESOLUTION).expect(200);
      return this;
    }

    Fixture with(String collection, String body) {
      Answer created = preparing.post(path() + collection, body).expect(201);
      item = collection + "/" + created.text("/id");
      return this;
    }

    Fixture alsoOnItem(String transition, String body, String department) {
      api.as("prep-" + department, SPECIALIST, department)
          .post(path() + item + transition, body)
          .expect(200);
      return this;
    }

    Attempt on(String rest, @Nullable String body) {
      return new Attempt(path() + rest, body);
    }

    /** On the case's clock of the law, which comes first. */
    Attempt onClock(String transition, @Nullable String body) {
      String clockId = preparing.get(path()).expect(200).text("/clocks/0/id");
      return on("/clocks/" + clockId + transition, body);
    }

    Attempt onItem(String transition, @Nullable String body) {
      return new Attempt(path() + item + transition, body);
    }
  }
}
