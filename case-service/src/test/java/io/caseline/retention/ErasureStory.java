package io.caseline.retention;

import static io.caseline.retention.KeptMember.ada;
import static io.caseline.retention.KeptMember.adam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caseline.platform.sealing.MemberKeys;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Lists;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.web.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Keeping, holding and destroying over HTTP, through the years; the same on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ErasureStory {

  private static final String BECAUSE = "{\"reason\":\"Letter of 4 May.\"}";
  private static final String BY_LAW =
      "{\"reason\":\"Letter of 4 May.\",\"lawBasis\":\"Court order 26-118\"}";
  private static final Duration ELEVEN_YEARS = Duration.ofDays(11 * 366);

  private final MovableClock clock = new MovableClock();
  private Node node;

  abstract String newDatabase();

  @BeforeAll
  void start() {
    node = Node.on(newDatabase(), clock);
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private KeptMember member() {
    return new KeptMember(node);
  }

  @Test
  void a_member_is_kept_the_longest_time_after_the_last_case_was_closed() {
    var member = member().withClosedCase("MEDICARE_ADVANTAGE").withCase("COMMERCIAL");

    Answer open = member.retention();
    assertThat(kinds(open)).containsExactly("CASE_NOT_CLOSED");
    assertThat(open.text("/inTheWay/0/caseId")).isEqualTo(member.cases.getLast());
    assertThat(open.text("/retentionEndsAt")).isNull();

    member.close(member.cases.getLast());
    await().until(() -> kinds(member.retention()).equals(List.of("RETENTION_RUNS")));

    Answer closed = member.retention();
    assertThat(closed.text("/rule/ruleId")).isEqualTo("medicare-advantage");
    assertThat(closed.text("/rule/citation")).isEqualTo("42 CFR 422.504(d)");
    assertThat(closed.text("/retentionEndsAt"))
        .startsWith(String.valueOf(clock.instant().atZone(clock.getZone()).getYear() + 10))
        .isEqualTo(closed.text("/inTheWay/0/until"));
  }

  @Test
  void refuses_before_retention_ends_unless_a_law_is_named() {
    var member = member().withClosedCase("COMMERCIAL").withCase("COMMERCIAL");

    Answer refused = member.erase(adam(node), BECAUSE).expect(409);
    assertThat(refused.problem()).isEqualTo("retention-runs");
    assertThat(kinds(refused)).containsExactly("CASE_NOT_CLOSED");

    Answer asked = member.erase(adam(node), BY_LAW).expect(201);
    assertThat(asked.text("/status")).isEqualTo("REQUESTED");
    assertThat(asked.text("/requestedBy")).isEqualTo("adam");
    assertThat(asked.text("/lawBasis")).isEqualTo("Court order 26-118");
    assertThat(kinds(asked)).containsExactly("CASE_NOT_CLOSED");
    assertThat(asked.header("Location")).hasValue("/v1/admin/erasures/" + asked.text("/id"));
    assertThat(member.erasedAt()).isEmpty();

    assertThat(settle(asked, "confirm", "ada").expect(200).text("/basis")).isEqualTo("LAW");
    assertThat(member.erasedAt()).hasSize(2);
  }

  @Test
  void refuses_under_a_hold_on_a_case_whatever_the_law() {
    var member = member().withClosedCase("COMMERCIAL").withClosedCase("COMMERCIAL");
    String held = "/v1/cases/" + member.cases.getFirst();
    member.sara().post(held + "/place-legal-hold", "{\"reason\":\"Subpoena.\"}").expect(201);

    Answer refused = member.erase(adam(node), BY_LAW).expect(409);

    assertThat(refused.problem()).isEqualTo("legal-hold");
    assertThat(refused.text("/inTheWay/0/kind")).isEqualTo("CASE_UNDER_LEGAL_HOLD");
    assertThat(refused.text("/inTheWay/0/caseId")).isEqualTo(member.cases.getFirst());
    assertThat(member.anna().get(held).json().get("legalHold").asBoolean()).isTrue();

    member.sara().post(held + "/lift-legal-hold", "{\"reason\":\"Settled.\"}").expect(200);
    Answer asked = member.erase(adam(node), BY_LAW).expect(201);
    // Placed again between the one and the other person:
    member.sara().post(held + "/place-legal-hold", "{\"reason\":\"Appeal.\"}").expect(201);
    assertThat(settle(asked, "confirm", "ada").expect(409).problem()).isEqualTo("legal-hold");
    assertThat(member.erasedAt()).isEmpty();
    assertThat(read(asked).text("/status")).isEqualTo("REQUESTED");
    assertThat(read(asked).text("/inTheWay/0/kind")).isEqualTo("CASE_UNDER_LEGAL_HOLD");
  }

  @Test
  void refuses_under_a_hold_on_the_member_whatever_the_law() {
    var member = member().withClosedCase("COMMERCIAL");
    String holdId = member.placeHold().text("/id");

    Answer refused = member.erase(adam(node), BY_LAW).expect(409);

    assertThat(refused.problem()).isEqualTo("legal-hold");
    assertThat(refused.text("/inTheWay/0/holdId")).isEqualTo(holdId);
    member.placeHold();
    assertThat(
            adam(node)
                .post(
                    "/v1/admin/members/" + member.id + "/lift-legal-hold",
                    "{\"reason\":\"Which?\"}")
                .expect(409)
                .problem())
        .isEqualTo("several-legal-holds");
    adam(node)
        .post(
            "/v1/admin/members/" + member.id + "/lift-legal-hold",
            "{\"reason\":\"Settled.\",\"holdId\":\"%s\"}".formatted(holdId))
        .expect(200);
    member.erase(adam(node), BY_LAW).expect(409);
    assertThat(member.liftHold().text("/liftedBy")).isEqualTo("adam");

    Answer asked = member.erase(adam(node), BY_LAW).expect(201);
    member.placeHold();
    assertThat(settle(asked, "confirm", "ada").expect(409).problem()).isEqualTo("legal-hold");
    assertThat(member.erasedAt()).isEmpty();
    Answer retention = member.retention();
    assertThat(retention.json().get("legalHolds")).hasSize(3);
    assertThat(retention.text("/legalHolds/0/reason")).isEqualTo("Subpoena.");
    assertThat(retention.text("/legalHolds/0/liftReason")).isEqualTo("Settled.");
  }

  @Test
  void an_answer_to_who_holds_says_nothing_that_was_typed_as_it_may_be_kept_for_a_repeat() {
    var member = member().withClosedCase("COMMERCIAL");

    assertThat(member.placeHold().response().body())
        .contains("placedBy")
        .doesNotContain("Subpoena");
    assertThat(member.liftHold().response().body()).doesNotContain("Subpoena", "Settled");
  }

  @Test
  void refuses_while_it_is_not_known_what_a_case_has_come_to() {
    var member = member().withClosedCase("COMMERCIAL").withClosedCase("COMMERCIAL");
    Answer asked = member.erase(adam(node), BY_LAW).expect(201);
    park(member.cases.getFirst());

    Answer refused = settle(asked, "confirm", "ada").expect(409);

    assertThat(refused.problem()).isEqualTo("case-parked");
    assertThat(refused.text("/caseIds/0")).isEqualTo(member.cases.getFirst());
    assertThat(member.erasedAt()).isEmpty();
    var another = member().withClosedCase("COMMERCIAL");
    another.erase(adam(node), BY_LAW).expect(201);
    node.bean(JdbcClient.class).sql("delete from dead_letter_entry").update();
    settle(asked, "confirm", "ada").expect(200);
  }

  /** As Axon parks an event; what is in it does not matter here. */
  private void park(String caseId) {
    node.bean(JdbcClient.class)
        .sql(
            """
            insert into dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
              sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
              aggregate_identifier, enqueued_at)
            select event_identifier, 'kept-cases', aggregate_identifier, 0, '', event_identifier,
              time_stamp, payload_type, payload, aggregate_identifier, now()
            from domain_event_entry where aggregate_identifier = ? and sequence_number = 0
            """)
        .param(caseId)
        .update();
  }

  @Test
  void one_asks_and_another_confirms() {
    var member = member().withClosedCase("COMMERCIAL").withClosedCase("MEDICAID");
    Answer asked = member.erase(adam(node), BY_LAW).expect(201);

    assertThat(settle(asked, "confirm", "adam").expect(409).problem()).isEqualTo("same-person");
    assertThat(member.erasedAt()).isEmpty();

    Answer done = settle(asked, "confirm", "ada").expect(200);
    assertThat(done.text("/status")).isEqualTo("CONFIRMED");
    assertThat(done.text("/settledBy")).isEqualTo("ada");
    assertThat(done.text("/casesErased")).isEqualTo("2");
    assertThat(member.erasedAt()).hasSize(2);
    for (String caseId : member.cases) {
      Answer timeline = member.anna().get("/v1/cases/" + caseId + "/timeline").expect(200);
      JsonNode erased = timeline.json().get("items").get(timeline.json().get("items").size() - 1);
      assertThat(erased.get("type").asString()).isEqualTo("PersonalDataErased");
      assertThat(erased.get("actor").asString()).isEqualTo("ada");
      assertThat(erased.get("role").asString()).isEqualTo("admin");
      assertThat(erased.at("/data/requestedBy").asString()).isEqualTo("adam");
      assertThat(erased.at("/data/erasureId").asString()).isEqualTo(asked.text("/id"));
    }

    // Once more changes nothing; anybody else is too late.
    settle(asked, "confirm", "ada").expect(200);
    assertThat(settle(asked, "confirm", "arno").expect(409).problem()).isEqualTo("erasure-settled");
    assertThat(settle(asked, "reject", "adam").expect(409).problem()).isEqualTo("erasure-settled");
    assertThat(member.erase(adam(node), BY_LAW).expect(409).problem())
        .isEqualTo("nothing-to-erase");
  }

  @Test
  void what_was_said_of_an_erased_member_is_read_nowhere_any_more() {
    var said = new SpokenOf(node);
    await().untilAsserted(() -> assertThat(said.readAt()).isEqualTo(said.places()));
    Answer asked = said.member.erase(adam(node), BY_LAW).expect(201);

    settle(asked, "confirm", "ada").expect(200);

    await().untilAsserted(() -> assertThat(said.readAt()).isEmpty());
    await().untilAsserted(() -> assertThat(said.storedIn()).isEmpty());
    for (String caseId : said.member.cases) {
      Answer shown = said.member.anna().get("/v1/cases/" + caseId).expect(200);
      assertThat(shown.text("/subject")).isEqualTo("[erased]");
      assertThat(shown.text("/notes/0/text")).isEqualTo("[erased]");
      assertThat(shown.text("/notes/0/author")).isEqualTo("anna");
      assertThat(shown.text("/optionsOffered/0/options/0")).isEqualTo("[erased]");
      assertThat(shown.text("/status")).isEqualTo("CLOSED");
      assertThat(shown.text("/erasedAt")).isNotNull();
    }
    said.rebuildLists();
    assertThat(said.readAt()).isEmpty();
    assertThat(said.storedIn()).isEmpty();

    // A member who comes again is a member like any other.
    said.member.withCase("COMMERCIAL");
    assertThat(
            said.member
                .anna()
                .get("/v1/cases/" + said.member.cases.getLast())
                .expect(200)
                .text("/subject"))
        .isEqualTo("s");
  }

  @Test
  void a_case_that_was_opened_while_its_member_was_erased_says_so_later() {
    var member = member().withClosedCase("COMMERCIAL");
    settle(member.erase(adam(node), BY_LAW).expect(201), "confirm", "ada").expect(200);
    member.withCase("COMMERCIAL");
    String meanwhile = member.cases.getLast();
    new TransactionTemplate(node.bean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> node.bean(MemberKeys.class).destroy(member.id, clock.instant()));
    member.withCase("COMMERCIAL");
    String since = member.cases.getLast();
    member.retention();

    assertThat(node.bean(FinishErasures.class).run()).isEqualTo(1);

    Answer shown = member.anna().get("/v1/cases/" + meanwhile).expect(200);
    assertThat(shown.text("/subject")).isEqualTo("[erased]");
    assertThat(shown.text("/erasedAt")).isNotNull();
    assertThat(member.anna().get("/v1/cases/" + since).expect(200).text("/erasedAt")).isNull();
    await().until(() -> node.bean(FinishErasures.class).run() == 0);
  }

  @Test
  void it_is_asked_for_once_at_a_time_and_may_be_rejected() {
    var member = member().withClosedCase("COMMERCIAL");
    Answer asked = member.erase(adam(node), BY_LAW).expect(201);

    Answer second = member.erase(ada(node), BY_LAW).expect(409);
    assertThat(second.problem()).isEqualTo("erasure-open");
    assertThat(second.text("/erasureId")).isEqualTo(asked.text("/id"));

    Answer rejected = settle(asked, "reject", "adam").expect(200);
    assertThat(rejected.text("/status")).isEqualTo("REJECTED");
    assertThat(rejected.text("/rejectedBecause")).isEqualTo("Letter of 4 May.");
    assertThat(settle(asked, "confirm", "ada").expect(409).problem()).isEqualTo("erasure-settled");
    assertThat(member.erasedAt()).isEmpty();
    member.erase(ada(node), BY_LAW).expect(201);
  }

  @Test
  void there_is_nothing_to_erase_of_a_member_who_never_came() {
    var nobody = member();

    assertThat(nobody.erase(adam(node), BY_LAW).expect(404).problem()).isEqualTo("not-found");
    adam(node).post("/v1/admin/erasures/" + UUID.randomUUID() + "/confirm").expect(404);
    adam(node).get("/v1/admin/erasures/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void the_daily_job_proposes_who_need_not_be_kept_any_longer_and_an_administrator_confirms() {
    var over = member().withClosedCase("MEDICARE_ADVANTAGE").withClosedCase("COMMERCIAL");
    var another = member().withClosedCase("PART_D");
    var held = member().withClosedCase("MEDICAID");
    held.placeHold();
    var open = member().withClosedCase("COMMERCIAL").withCase("COMMERCIAL");
    List.of(over, another, held, open).forEach(KeptMember::retention);

    clock.moveOn(ELEVEN_YEARS);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> proposed().containsAll(List.of(over.id.toString(), another.id.toString())));

    assertThat(proposed()).doesNotContain(held.id.toString(), open.id.toString());
    assertThat(node.bean(ProposeErasures.class).run()).isZero();
    assertThat(proposed()).doesNotHaveDuplicates();

    Answer proposal = proposalFor(over);
    assertThat(proposal.text("/requestedBy")).isEqualTo("retention");
    assertThat(proposal.text("/reason")).contains("10 years").contains("42 CFR 422.504(d)");
    assertThat(proposal.json().get("inTheWay")).isEmpty();
    Answer done = settle(proposal, "confirm", "adam").expect(200);
    assertThat(done.text("/basis")).isEqualTo("RETENTION_ENDED");
    assertThat(over.erasedAt()).hasSize(2);

    settle(proposalFor(another), "reject", "adam").expect(200);
    held.liftHold();
    assertThat(node.bean(ProposeErasures.class).run()).isOne();
    assertThat(proposed())
        .contains(held.id.toString())
        .doesNotContain(over.id.toString(), another.id.toString());
  }

  @Test
  void a_member_who_cannot_be_looked_at_keeps_nobody_else_waiting() {
    var wrong = member().withClosedCase("MEDICARE_ADVANTAGE");
    var over = member().withClosedCase("MEDICARE_ADVANTAGE");
    List.of(wrong, over).forEach(KeptMember::retention);
    category(wrong, "OF_A_LATER_VERSION");

    clock.moveOn(ELEVEN_YEARS);
    await().atMost(Duration.ofSeconds(20)).until(() -> proposed().contains(over.id.toString()));

    assertThat(proposed()).doesNotContain(wrong.id.toString());
    ProposeErasures job = node.bean(ProposeErasures.class);
    assertThatThrownBy(job::run).as("it is tried again").isInstanceOf(RuntimeException.class);
    category(wrong, "INQUIRY");
    assertThat(job.run()).isPositive();
    assertThat(proposed()).contains(wrong.id.toString());
  }

  private void category(KeptMember member, String category) {
    node.bean(JdbcClient.class)
        .sql("update kept_case set category = ? where member_id = ?")
        .params(category, member.id)
        .update();
  }

  @Test
  void a_rule_is_changed_by_a_version_and_holds_at_once() {
    String rules = "/v1/admin/retention-rules";
    var member = member().withClosedCase("MARKETPLACE");
    assertThat(Lists.each("ruleId", adam(node).get(rules).expect(200)))
        .contains("medicare-advantage", "part-d", "medicaid", "commercial", "marketplace");
    assertThat(member.retention().text("/rule/years")).isEqualTo("6");

    Answer added = put("inquiries", rule("MARKETPLACE", "\"INQUIRY\"", 15)).expect(201);
    assertThat(added.header("Location")).hasValue(rules + "/inquiries");
    assertThat(member.retention().text("/rule/years")).isEqualTo("15");
    assertThat(
            put("inquiries", rule("MARKETPLACE", "\"INQUIRY\"", 16)).expect(200).text("/version"))
        .isEqualTo("2");
    put("inquiries", rule("MARKETPLACE", "\"INQUIRY\"", 16)).expect(200);

    Answer history = ada(node).get(rules + "/inquiries").expect(200);
    assertThat(Lists.each("years", history)).containsExactly("16", "15");
    assertThat(history.text("/items/0/changedBy")).isEqualTo("adam");
    assertThat(put("other", rule("MARKETPLACE", "\"INQUIRY\"", 9)).expect(409).problem())
        .isEqualTo("retention-rule-exists");
    assertThat(
            put("inquiries", rule("MEDICAID", "\"INQUIRY\"", 9))
                .expect(400)
                .text("/errors/0/pointer"))
        .isEqualTo("/lineOfBusiness");
    assertThat(
            put("inquiries", rule("MARKETPLACE", "null", 9)).expect(400).text("/errors/0/pointer"))
        .isEqualTo("/category");
    assertThat(
            put("inquiries", rule("MARKETPLACE", "\"INQUIRY\"", 0))
                .expect(400)
                .text("/errors/0/pointer"))
        .isEqualTo("/years");
    assertThat(ada(node).get(rules + "/no-such").expect(404).problem()).isEqualTo("not-found");
  }

  private Answer put(String ruleId, String body) {
    return adam(node).send("PUT", "/v1/admin/retention-rules/" + ruleId, body);
  }

  private static String rule(String line, String category, int years) {
    return """
    {"lineOfBusiness":"%s","category":%s,"years":%d,"citation":"45 CFR 1","reason":"Counsel says so."}
    """
        .formatted(line, category, years);
  }

  private List<String> proposed() {
    return Lists.eachOfAllPages(
        "memberId", adam(node), "/v1/admin/erasures?status=PROPOSED&limit=200");
  }

  private Answer proposalFor(KeptMember member) {
    String id =
        adam(node)
            .get("/v1/admin/erasures?status=PROPOSED&limit=200")
            .json()
            .get("items")
            .valueStream()
            .filter(it -> it.get("memberId").asString().equals(member.id.toString()))
            .map(it -> it.get("id").asString())
            .findFirst()
            .orElseThrow();
    return adam(node).get("/v1/admin/erasures/" + id).expect(200);
  }

  private Answer read(Answer erasure) {
    return adam(node).get("/v1/admin/erasures/" + erasure.text("/id")).expect(200);
  }

  private Answer settle(Answer erasure, String how, String by) {
    return node.api(by, Role.ADMIN, null)
        .post("/v1/admin/erasures/" + erasure.text("/id") + "/" + how, BECAUSE);
  }

  private static List<String> kinds(Answer answer) {
    return answer
        .json()
        .get("inTheWay")
        .valueStream()
        .map(it -> it.get("kind").asString())
        .toList();
  }
}
