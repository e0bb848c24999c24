package io.caseline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.platform.sealing.Erased;
import io.caseline.platform.sealing.SealedTexts;
import io.caseline.testing.Api;
import io.caseline.testing.NewCase;
import io.caseline.testing.Node;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import io.caseline.web.testing.H2ForTests;
import io.caseline.web.testing.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database that was put back with a table of keys that is older than its events: it lacks the
 * keys of the last members. That is those members' trouble, and can be mended.
 */
class LostKeyIT {

  private static final String HERE = "customer-service";
  private static final String SUBJECT = "Laboratory claim not paid";

  @Test
  void a_lost_key_holds_up_its_own_cases_only_until_it_is_brought_back_or_given_up_on_h2() {
    holdsUpItsOwnCasesOnly(H2ForTests.newDatabase());
  }

  @Test
  void a_lost_key_holds_up_its_own_cases_only_until_it_is_brought_back_or_given_up_on_postgres() {
    holdsUpItsOwnCasesOnly(PostgresForTests.newDatabase());
  }

  private static void holdsUpItsOwnCasesOnly(String database) {
    UUID hers = Ids.next();
    UUID his = Ids.next();
    UUID others = Ids.next();
    UUID herCase;
    UUID hisCase;
    try (Node node = Node.on(database)) {
      herCase = open(node, hers);
      hisCase = open(node, his);
      assertThat(node.lists(open(node, others))).isTrue();
      lose(List.of(hers, his), node.jdbc());
    }
    try (Node node = Node.on(database)) {
      Api auditor = node.api("alba", Role.AUDITOR, null);
      Api admin = node.api("ada", Role.ADMIN, null);

      await()
          .untilAsserted(
              () ->
                  assertThat(node.parkedInWorklist()).containsExactlyInAnyOrder(herCase, hisCase));
      assertThat(subject(auditor, hers)).isEqualTo(SealedTexts.UNREADABLE);
      assertThat(subject(auditor, others)).isEqualTo(SUBJECT);
      assertThat(auditor.get("/v1/cases/" + herCase).expect(500).text("/detail"))
          .startsWith("The key of what is sealed here is lost.");
      assertThat(node.lists(open(node, others))).isTrue();
      assertThat(node.lists(open(node, hers))).as("under a new key").isTrue();

      node.rebuildWorklist();
      await().atMost(Duration.ofSeconds(60)).until(node::stateOfWorklist, "UP_TO_DATE"::equals);
      assertThat(node.parkedInWorklist()).containsExactlyInAnyOrder(herCase, hisCase);
      assertThat(subject(auditor, others)).isEqualTo(SUBJECT);

      bringBack(hers, node.jdbc());
      giveUp(his, node.jdbc());
      admin.post("/v1/admin/projections/worklist/retry-dead-letters").expect(200);

      assertThat(node.parkedInWorklist()).isEmpty();
      assertThat(subject(auditor, hers)).isEqualTo(SUBJECT);
      assertThat(auditor.get("/v1/cases/" + herCase).text("/subject")).isEqualTo(SUBJECT);
      assertThat(subject(auditor, his)).isEqualTo(Erased.TEXT);
      assertThat(auditor.get("/v1/cases/" + hisCase).text("/subject")).isEqualTo(Erased.TEXT);
    }
  }

  private static UUID open(Node node, UUID member) {
    Api anna = node.api("anna", Role.CSR, HERE);
    return UUID.fromString(NewCase.in(HERE).of(member).by(anna).text("/caseId"));
  }

  /** And the worklist is to follow all events once more, as it may not have come so far. */
  private static void lose(List<UUID> members, JdbcClient jdbc) {
    jdbc.sql("create table copy_of_keys as select * from sealing_key").update();
    jdbc.sql("delete from sealing_key where member_id in (:members)")
        .param("members", members)
        .update();
    jdbc.sql(
            "update token_entry set token = null, token_type = null"
                + " where processor_name = 'worklist'")
        .update();
  }

  private static void bringBack(UUID member, JdbcClient jdbc) {
    jdbc.sql("insert into sealing_key select * from copy_of_keys where member_id = ?")
        .param(member)
        .update();
  }

  /** As docs/operations.md says it; the key's id is in the log. */
  private static void giveUp(UUID member, JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into sealing_key (key_id, member_id, created_at, destroyed_at)
            select key_id, member_id, now(), now() from copy_of_keys where member_id = ?
            """)
        .param(member)
        .update();
  }

  /** Of the member's first case, as the worklist shows it. */
  private static String subject(Api reader, UUID member) {
    return reader
        .get("/v1/cases?sort=receivedAt&memberId=" + member)
        .expect(200)
        .text("/items/0/subject");
  }
}
