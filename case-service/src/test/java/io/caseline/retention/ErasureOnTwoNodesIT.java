package io.caseline.retention;

import static io.caseline.retention.KeptMember.ada;
import static io.caseline.retention.KeptMember.adam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.web.security.Role;
import io.caseline.web.testing.PostgresForTests;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes that destroy, hold and propose at the same moment. */
class ErasureOnTwoNodesIT {

  private static final String BY_LAW = "{\"reason\":\"r\",\"lawBasis\":\"Court order 26-118\"}";
  private static final MovableClock CLOCK = new MovableClock();

  private static Node one;
  private static Node other;

  @BeforeAll
  static void start() {
    String database = PostgresForTests.newDatabase();
    one = Node.on(database, CLOCK);
    other = Node.on(database, CLOCK);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @Test
  void what_one_node_destroys_the_other_cannot_read_a_second_later() {
    var said = new SpokenOf(other);
    await().untilAsserted(() -> assertThat(said.readAt()).isEqualTo(said.places()));
    Answer asked = said.member.erase(adam(one), BY_LAW).expect(201);

    confirm(one, "ada", asked).expect(200);

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(said.readAt()).isEmpty());
    assertThat(said.storedIn()).isEmpty();
  }

  @Test
  void of_two_who_confirm_at_once_one_destroys() {
    for (int round = 0; round < 3; round++) {
      var member = new KeptMember(one).withClosedCase("COMMERCIAL").withClosedCase("COMMERCIAL");
      Answer asked = member.erase(adam(one), BY_LAW).expect(201);

      List<Answer> answers =
          atOnce(() -> confirm(one, "ada", asked), () -> confirm(other, "arno", asked));

      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
      for (String caseId : member.cases) {
        assertThat(count(caseId, PersonalDataErased.class)).isOne();
      }
    }
  }

  @Test
  void a_case_that_is_put_under_a_hold_at_the_same_moment_is_erased_before_or_not_at_all() {
    for (int round = 0; round < 4; round++) {
      var member = new KeptMember(one).withClosedCase("COMMERCIAL");
      String caseId = member.cases.getFirst();
      Answer asked = member.erase(adam(one), BY_LAW).expect(201);
      Api sara = other.api("sara", Role.SUPERVISOR, "customer-service");

      List<Answer> answers =
          atOnce(
              () -> confirm(one, "ada", asked),
              () ->
                  sara.post(
                      "/v1/cases/" + caseId + "/place-legal-hold", "{\"reason\":\"Subpoena.\"}"));

      answers.get(1).expect(201);
      List<Object> events =
          one.eventsOf(UUID.fromString(caseId)).stream().map(it -> it.payload()).toList();
      boolean erased = answers.getFirst().status() == 200;
      assertThat(count(caseId, PersonalDataErased.class)).isEqualTo(erased ? 1 : 0);
      assertThat(events.getLast()).isInstanceOf(LegalHoldPlaced.class);
      if (!erased) {
        assertThat(answers.getFirst().problem()).isEqualTo("legal-hold");
      }
    }
  }

  @Test
  void a_member_who_is_put_under_a_hold_at_the_same_moment_is_erased_before_or_not_at_all() {
    for (int round = 0; round < 4; round++) {
      var member = new KeptMember(other).withClosedCase("COMMERCIAL");
      Answer asked = member.erase(adam(one), BY_LAW).expect(201);

      List<Answer> answers = atOnce(() -> confirm(one, "ada", asked), member::placeHold);

      answers.get(1).expect(201);
      if (answers.getFirst().status() != 200) {
        assertThat(answers.getFirst().problem()).isEqualTo("legal-hold");
        assertThat(member.erasedAt()).isEmpty();
      }
    }
  }

  @Test
  void two_nodes_that_look_at_once_propose_each_member_once() {
    int members = 250;
    Timestamp longAgo = Timestamp.from(CLOCK.instant().minus(Duration.ofDays(12 * 366)));
    for (int i = 0; i < members; i++) {
      one.jdbc()
          .sql(
              """
              insert into kept_case
                (case_id, version, member_id, case_number, line_of_business, category, closed_at, legal_holds)
              values (:case, 1, :member, 'C-1', 'COMMERCIAL', 'CLAIM', :closed, 0)
              """)
          .param("case", UUID.randomUUID())
          .param("member", UUID.randomUUID())
          .param("closed", longAgo)
          .update();
    }

    int proposed =
        atOnce(
                () -> one.bean(ProposeErasures.class).run(),
                () -> other.bean(ProposeErasures.class).run())
            .stream()
            .mapToInt(Integer::intValue)
            .sum();

    assertThat(proposed).isEqualTo(members);
    assertThat(
            ada(one)
                .get("/v1/admin/erasures?status=PROPOSED&limit=200")
                .expect(200)
                .json()
                .get("items"))
        .hasSize(200);
    assertThat(one.bean(ProposeErasures.class).run()).isZero();
  }

  private static Answer confirm(Node at, String by, Answer asked) {
    return at.api(by, Role.ADMIN, null)
        .post("/v1/admin/erasures/" + asked.text("/id") + "/confirm");
  }

  private static long count(String caseId, Class<?> event) {
    return one.eventsOf(UUID.fromString(caseId)).stream()
        .filter(it -> event.isInstance(it.payload()))
        .count();
  }

  private static <T> List<T> atOnce(Supplier<T> first, Supplier<T> second) {
    var running = CompletableFuture.supplyAsync(first);
    T result = second.get();
    return List.of(running.join(), result);
  }
}
