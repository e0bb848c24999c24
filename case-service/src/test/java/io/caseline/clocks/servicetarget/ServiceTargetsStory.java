package io.caseline.clocks.servicetarget;

import static io.caseline.testing.Lists.each;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.clock.ServiceTargets.Target;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Lists;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Service targets as administrators change them; the same on every database. Tests change those of
 * departments of their own only.
 */
abstract class ServiceTargetsStory {

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
    id = "t-" + UUID.randomUUID();
  }

  @Test
  void there_is_one_for_everything_to_start_with() {
    assertThat(within(ServiceTargetKind.ANSWER_REQUEST, "claims", null)).isEqualTo("PT16H");
    assertThat(within(ServiceTargetKind.ANSWER_REQUEST, "finance", null)).isEqualTo("PT24H");
    assertThat(within(ServiceTargetKind.ANSWER_REQUEST, "care-support", null)).isEqualTo("PT1H");
    assertThat(within(ServiceTargetKind.ANSWER_REQUEST, "brand-new", null)).isEqualTo("PT16H");
    assertThat(within(ServiceTargetKind.ACCEPT_HANDOFF, "claims", null)).isEqualTo("PT8H");
    assertThat(within(ServiceTargetKind.FIRST_RESPONSE, "claims", null)).isEqualTo("PT8H");
    assertThat(within(ServiceTargetKind.RESOLUTION, "claims", null)).isEqualTo("PT80H");
    for (EscalationPath path : EscalationPath.values()) {
      var target =
          rulebook
              .current()
              .targets()
              .find(ServiceTargetKind.ACKNOWLEDGE_ESCALATION, "claims", path, Priority.STANDARD)
              .orElseThrow();
      assertThat(target.rule().escalatesTo() == null)
          .as("the ladder ends at the top")
          .isEqualTo(path == EscalationPath.EXECUTIVE);
      assertThat(target.calendar().id().equals("round-the-clock"))
          .as(path.name())
          .isEqualTo(
              List.of(EscalationPath.CARE_SUPPORT, EscalationPath.CLINICAL, EscalationPath.PRIVACY)
                  .contains(path));
    }
    assertThat(
            within(
                ServiceTargetKind.ACKNOWLEDGE_ESCALATION,
                "care-support",
                EscalationPath.CARE_SUPPORT))
        .isEqualTo("PT15M");
  }

  @Test
  void one_of_a_department_holds_before_the_general_one_and_at_once() {
    String department = Lists.newDepartment(admin);
    Answer added = put(answer(department, "PT6H")).expect(201);

    assertThat(within(ServiceTargetKind.ANSWER_REQUEST, department, null)).isEqualTo("PT6H");
    assertThat(put(answer(department, "PT6H")).expect(200).response().body())
        .isEqualTo(added.response().body());
    put(answer(department, "PT2H")).expect(200);
    assertThat(within(ServiceTargetKind.ANSWER_REQUEST, department, null)).isEqualTo("PT2H");
    assertThat(each("id", anna.get("/v1/service-targets").expect(200))).contains(id);
  }

  @Test
  void counts_by_the_calendar_of_the_department_unless_it_names_one() {
    String department = Lists.newDepartment(admin);
    put(answer(department, "PT6H")).expect(201);
    assertThat(calendar(department)).isEqualTo("office-hours");

    admin
        .send(
            "PUT",
            "/v1/admin/departments/" + department,
            "{\"name\":\"A new one\",\"calendar\":\"contact-centre\"}")
        .expect(200);
    assertThat(calendar(department)).isEqualTo("contact-centre");

    put(answer(department, "PT6H").replace("}", ",\"calendar\":\"round-the-clock\"}")).expect(200);
    assertThat(calendar(department)).isEqualTo("round-the-clock");
  }

  @Test
  void there_is_one_for_each_purpose() {
    String department = Lists.newDepartment(admin);
    put(answer(department, "PT6H")).expect(201);
    String first = id;
    id = "t-" + UUID.randomUUID();

    Answer refused = put(answer(department, "PT1H")).expect(409);

    assertThat(refused.problem()).isEqualTo("service-target-exists");
    assertThat(refused.text("/serviceTarget")).isEqualTo(first);
  }

  @Test
  void escalations_never_go_round_in_a_circle() {
    Answer back = put(acknowledge("EXECUTIVE", "CARE_SUPPORT")).expect(409);
    assertThat(back.problem()).isEqualTo("escalation-circle");
    assertThat(back.json().get("circle").valueStream().map(it -> it.asString()))
        .containsExactlyInAnyOrder("EXECUTIVE", "CARE_SUPPORT", "CLINICAL");
    assertThat(put(acknowledge("REGULATOR", "REGULATOR")).expect(409).problem())
        .isEqualTo("escalation-circle");
    put(acknowledge("REGULATOR", "SUPERVISOR")).expect(201);
  }

  @Test
  void what_is_wrong_is_told_where_it_is() {
    assertThat(pointer(answer("no-such", "PT1H"))).isEqualTo("/department");
    assertThat(pointer(answer("claims", "PT0S"))).isEqualTo("/within");
    assertThat(pointer(answer("claims", "P91D"))).isEqualTo("/within");
    assertThat(pointer(answer("claims", "soon"))).isEqualTo("/within");
    assertThat(pointer(answer("claims", "PT1H").replace("}", ",\"path\":\"CLINICAL\"}")))
        .isEqualTo("/path");
    assertThat(pointer(answer("claims", "PT1H").replace("}", ",\"calendar\":\"no-such\"}")))
        .isEqualTo("/calendar");
    assertThat(pointer(answer("claims", "PT1H").replace("}", ",\"escalatesTo\":\"NOBODY\"}")))
        .isEqualTo("/escalatesTo");
    assertThat(pointer("{\"within\":\"PT1H\"}")).isEqualTo("/kind");
    admin.send("PUT", "/v1/admin/service-targets/No!", answer("claims", "PT1H")).expect(400);
  }

  @Test
  void administrators_at_the_same_time_do_not_end_with_two_for_one_purpose() throws Exception {
    String department = Lists.newDepartment(admin);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> changes =
          IntStream.range(0, 5)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          admin.send(
                              "PUT",
                              "/v1/admin/service-targets/" + id + i,
                              answer(department, "PT1H")))
              .toList();
      List<Integer> statuses =
          people.invokeAll(changes).stream().map(answer -> answer.resultNow().status()).toList();
      assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }
  }

  private static String answer(String department, String within) {
    return "{\"kind\":\"ANSWER_REQUEST\",\"department\":\"%s\",\"within\":\"%s\"}"
        .formatted(department, within);
  }

  /** Of a department of its own, so that other tests do not find it. */
  private String acknowledge(String path, String escalatesTo) {
    return """
    {"kind":"ACKNOWLEDGE_ESCALATION","department":"%s","path":"%s","within":"PT1H","escalatesTo":"%s"}
    """
        .formatted(Lists.newDepartment(admin), path, escalatesTo);
  }

  private Answer put(String body) {
    return admin.send("PUT", "/v1/admin/service-targets/" + id, body);
  }

  private String pointer(String body) {
    return put(body).expect(400).text("/errors/0/pointer");
  }

  private String calendar(String department) {
    return find(ServiceTargetKind.ANSWER_REQUEST, department, null).calendar().id();
  }

  private String within(ServiceTargetKind kind, String department, EscalationPath path) {
    Duration within = find(kind, department, path).rule().within();
    return within.toString();
  }

  private Target find(ServiceTargetKind kind, String department, EscalationPath path) {
    return rulebook
        .current()
        .targets()
        .find(kind, department, path, Priority.STANDARD)
        .orElseThrow();
  }
}
