package io.caseline.departments;

import static io.caseline.testing.Lists.each;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.NewCase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Adding and changing departments; the same on every database. */
abstract class DepartmentsStory {

  @Autowired ApplicationContext application;

  Api admin;
  Api anna;
  String id;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    admin = api.as("adam", ADMIN, null);
    anna = api.as("anna", CSR, "customer-service");
    id = "d-" + UUID.randomUUID();
  }

  @Test
  void there_are_ten_to_start_with() {
    assertThat(each("id", anna.get("/v1/departments").expect(200)))
        .contains(
            "appeals",
            "care-support",
            "claims",
            "compliance",
            "customer-service",
            "enrollment",
            "finance",
            "medical-management",
            "pharmacy",
            "provider-relations");
  }

  @Test
  void a_new_department_can_be_asked_at_once_and_its_time_to_answer_holds() {
    put("{\"name\":\"Dental\",\"calendar\":\"round-the-clock\"}").expect(201);
    admin
        .send(
            "PUT",
            "/v1/admin/service-targets/answer-request-" + id,
            "{\"kind\":\"ANSWER_REQUEST\",\"department\":\"%s\",\"within\":\"PT36H\"}"
                .formatted(id))
        .expect(201);

    String caseId = NewCase.in("customer-service").by(anna).text("/caseId");
    Answer asked =
        anna.post(
                "/v1/cases/" + caseId + "/information-requests",
                "{\"department\":\"%s\",\"question\":\"Which tooth?\"}".formatted(id))
            .expect(201);
    var data = asked.json().at("/events/0/data");
    assertThat(
            Duration.between(
                Instant.parse(asked.text("/events/0/occurredAt")),
                Instant.parse(data.get("dueAt").asString())))
        .isEqualTo(Duration.ofHours(36));
  }

  @Test
  void putting_the_same_again_changes_nothing() {
    String body = "{\"name\":\"Dental\",\"calendar\":\"office-hours\"}";
    put(body).expect(201);

    Answer again = put(body).expect(200);

    assertThat(again.text("/calendar")).isEqualTo("office-hours");
    put("{\"name\":\"Dental care\",\"calendar\":\"round-the-clock\"}").expect(200);
    assertThat(each("name", anna.get("/v1/departments"))).contains("Dental care");
  }

  @Test
  void what_is_wrong_is_told_where_it_is() {
    assertThat(pointer("{\"name\":\" \",\"calendar\":\"office-hours\"}")).isEqualTo("/name");
    assertThat(pointer("{\"name\":\"Dental\"}")).isEqualTo("/calendar");
    assertThat(pointer("{\"name\":\"Dental\",\"calendar\":\"no-such\"}")).isEqualTo("/calendar");
    admin
        .send(
            "PUT",
            "/v1/admin/departments/Dental!",
            "{\"name\":\"Dental\",\"calendar\":\"office-hours\"}")
        .expect(400);
  }

  @Test
  void only_an_administrator_changes_departments() {
    Answer refused =
        Api.of(application)
            .as("sara", SUPERVISOR, "claims")
            .send(
                "PUT",
                "/v1/admin/departments/" + id,
                "{\"name\":\"Dental\",\"calendar\":\"office-hours\"}");
    assertThat(refused.expect(403).problem()).isEqualTo("forbidden");
  }

  private Answer put(String body) {
    return admin.send("PUT", "/v1/admin/departments/" + id, body);
  }

  private String pointer(String body) {
    return put(body).expect(400).text("/errors/0/pointer");
  }
}
