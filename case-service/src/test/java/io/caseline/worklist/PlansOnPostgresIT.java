package io.caseline.worklist;

import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.testing.Api;
import io.caseline.testing.MembersForTests;
import io.caseline.testing.OnPostgres;
import io.caseline.web.security.Caller;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every list of the API keeps to indexes: the plan of each query that the service really asks, with
 * its parameters, over so many rows that the choice matters.
 */
@OnPostgres
@Import(PlansOnPostgresIT.Planned.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansOnPostgresIT {

  /** Asked for at any moment by a job, which has Spring Data make its queries. */
  private static final String OF_A_JOB = "UnconfirmedMember";

  private static final UUID MEMBER = UUID.randomUUID();
  private static final List<String> TABLES =
      List.of(
          "worklist_case",
          "worklist_waiting",
          "inbox_request",
          "inbox_handoff",
          "member_case",
          "member_contact",
          "kept_case",
          "report_case",
          "report_clock",
          "access_log",
          "erasure",
          "unconfirmed_member");

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired PlansTaken plans;
  @Autowired EntityManagerFactory entities;

  @BeforeAll
  void manyRows() {
    MembersForTests.isDownFor(MEMBER);
    run(
        """
        insert into worklist_case
        select gen_random_uuid(), 1, 'I-' || n, case when n % 20 = 0 then 'OPEN' else 'CLOSED' end,
          case when n % 1000 = 0 then cast(:member as uuid) else gen_random_uuid() end, 'CONFIRMED',
          'COMMERCIAL', 'CLAIM', null, 'STANDARD', 'index ' || n % 500, 'Subject', 'PHONE',
          now() - n * interval '1 minute', now() - n * interval '1 minute', 'owner-' || n % 200,
          'index-' || n % 10, case when n % 3 = 0 then null else 'agent-' || n % 200 end,
          case when n % 7 = 0 then 'index-partner' end,
          case when n % 100 = 0 then now() + (n - 5000) * interval '1 minute' else '9999-12-31T00:00:00Z' end,
          case when n % 20 = 0 then 15 else 16 end, '', null, null, 0, now(), null,
          n % 500 = 0, n % 700 = 0
        from generate_series(1, 20000) n
        """);
    run(
        """
        insert into worklist_waiting
        select case_id, case when urgency = 15 then 'index-waiting' else 'index-other' end
        from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into inbox_request
        select gen_random_uuid(), case_id, 1, case_number, member_id, 'COMMERCIAL', 'CLAIM', 'STANDARD',
          topic, subject, partner, responsible_department, 'Why?',
          case when status = 'OPEN' then 'REQUESTED' else 'ANSWERED' end, status = 'OPEN',
          received_at, received_at + interval '2 days', 'claims', 'anna', null,
          case when status = 'OPEN' then null else received_at - interval '1 year' end, 3600000
        from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into inbox_handoff
        select gen_random_uuid(), case_id, 1, case_number, member_id, 'COMMERCIAL', 'CLAIM', 'STANDARD',
          topic, subject, partner, 'claims', responsible_department, 'Theirs.',
          case when status = 'OPEN' then 'OFFERED' else 'ACCEPTED' end, 'anna', received_at, null, null
        from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into member_case
        select case_id, 1, member_id, case_number, category, topic, subject, status, null
        from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into member_contact
        select case_id, case_id, member_id, topic, partner, 'CASE_OPENED', 'PHONE', 'INBOUND', received_at
        from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into kept_case
        select case_id, 1, member_id, case_number, line_of_business, category,
          case when status = 'OPEN' then null else received_at end, 0, null
        from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into report_case
        select case_id, 1, case_number, member_id, line_of_business,
          case when urgency = 15 then 'GRIEVANCE' else 'CLAIM' end, null, 'STANDARD', false, 'PHONE',
          'MEMBER', partner, responsible_department, received_at, opened_at
        from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into report_clock
        select gen_random_uuid(), case_id, 1, 'LEGAL', 'DECISION', 'rule-' || topic, 1, 'None',
          line_of_business, responsible_department, partner, received_at - n.years * interval '1 year',
          null, null, null, false, 'RUNNING'
        from worklist_case, generate_series(0, 4) n(years) where case_number like 'I-%'
        """);
    run(
        """
        insert into access_log (read_at, reader, roles, operation, content, case_ids, member_ids,
          remote_address, trace)
        select received_at, 'reader-' || topic, 'CSR', 'GET', 'A case', array[case_id], array[member_id],
          '127.0.0.1', 't' from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into erasure
        select gen_random_uuid(), member_id, null, 'REJECTED', '', null, 'ada', received_at, null, 'adam',
          received_at, '', null, null from worklist_case where case_number like 'I-%'
        """);
    run(
        """
        insert into unconfirmed_member
        select case_id, cast(:member as uuid) from worklist_case where case_number like 'I-%'
        """);
    TABLES.forEach(table -> jdbc.sql("analyze " + table).update());
  }

  static Stream<String> lists() {
    return Stream.of(
        "/v1/cases?",
        "/v1/cases?sort=receivedAt",
        "/v1/cases?sort=openedAt",
        "/v1/cases?sort=-openedAt",
        "/v1/cases?sort=dueAt",
        "/v1/cases?sort=-dueAt",
        "/v1/cases?sort=priority",
        "/v1/cases?status=OPEN",
        "/v1/cases?status=OPEN&sort=receivedAt",
        "/v1/cases?department=index-3",
        "/v1/cases?department=index-3&status=OPEN&sort=priority",
        "/v1/cases?owner=owner-7",
        "/v1/cases?assignee=agent-7&status=OPEN",
        "/v1/cases?memberId=" + MEMBER,
        "/v1/cases?waitingOn=index-waiting",
        "/v1/cases?overdue=true",
        "/v1/cases?legalMissed=true",
        "/v1/cases?clockUndetermined=true",
        "/v1/cases?dueBefore=2026-01-01T00:00:00Z",
        "/v1/cases?q=I-1234",
        "/v1/cases?q=C-1234",
        "/v1/cases?q=index%2077",
        "/v1/departments",
        "/v1/departments/claims/queue",
        "/v1/departments/claims/information-requests",
        "/v1/departments/claims/information-requests?status=ANSWERED",
        "/v1/departments/claims/handoffs",
        "/v1/departments/claims/handoffs?status=ACCEPTED",
        "/v1/members/" + MEMBER + "/history",
        "/v1/reports/universes/grievances?from=2026-01-01&to=2026-01-31",
        "/v1/audit/access-log",
        "/v1/audit/access-log?reader=reader-7",
        "/v1/audit/access-log?memberId=" + MEMBER,
        "/v1/audit/access-log?caseId=" + MEMBER,
        "/v1/audit/members/" + MEMBER + "/disclosures",
        "/v1/admin/erasures",
        "/v1/admin/erasures?status=REQUESTED",
        "/v1/admin/members/" + MEMBER + "/retention");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_list_is_read_along_indexes(String list) {
    assertAlongIndexes(() -> caller(list).get(list).expect(200));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_list_that_was_asked_for_before_is_known(String list) {
    assertKnownTheSecondTime(() -> caller(list).get(list).expect(200));
  }

  @Test
  void a_partners_worklist_is_read_along_indexes() {
    assertAlongIndexes(
        () ->
            Api.of(application)
                .as(new Caller("pat", Set.of(CSR), "customer-service", "index-partner"))
                .get("/v1/cases")
                .expect(200));
  }

  @Test
  void the_next_case_is_claimed_along_indexes() {
    Api clara = Api.of(application).as("clara", SPECIALIST, "claims");
    assertAlongIndexes(() -> clara.post("/v1/departments/claims/queue/claim-next").response());
  }

  @Test
  void who_takes_the_next_case_does_not_pass_over_those_that_others_have() {
    Api clara = Api.of(application).as("clara", SPECIALIST, "claims");
    assertThat(plans.during(() -> clara.post("/v1/departments/claims/queue/claim-next").response()))
        .anyMatch(it -> it.has("Index Scan using worklist_case_unassigned"))
        .noneMatch(it -> it.has("worklist_case_queue") || it.has("worklist_case_urgency"));
  }

  @Test
  void a_page_far_back_reads_no_more_than_the_first() {
    Api anna = Api.of(application).as("anna", CSR, "customer-service");
    String cursor = "";
    for (int page = 0; page < 20; page++) {
      cursor = "&cursor=" + anna.get("/v1/cases?limit=200" + cursor).text("/nextCursor");
    }
    long before = rowsReadAlongIndexes();
    anna.get("/v1/cases?limit=200" + cursor).expect(200);

    assertThat(rowsReadAlongIndexes() - before).isLessThan(1_000);
  }

  private Api caller(String list) {
    Api api = Api.of(application);
    if (list.startsWith("/v1/admin")) {
      return api.as("ada", ADMIN, null);
    }
    boolean audited =
        Stream.of("/v1/audit", "/v1/reports", "/v1/departments").anyMatch(list::startsWith);
    return audited ? api.as("arthur", AUDITOR, null) : api.as("anna", CSR, "customer-service");
  }

  private void assertAlongIndexes(Runnable request) {
    List<PlansTaken.Taken> taken = plans.during(request).stream().filter(this::isOfAList).toList();
    assertThat(taken).as("something was read").isNotEmpty();
    assertThat(
            taken.stream()
                .filter(plan -> TABLES.stream().anyMatch(it -> plan.has("Seq Scan on " + it))))
        .as("queries that read a table from end to end")
        .isEmpty();
  }

  /**
   * Hibernate finds the text among those it has read, and the SQL for it: twice something known.
   */
  private void assertKnownTheSecondTime(Runnable request) {
    request.run();
    Statistics asked = entities.unwrap(SessionFactory.class).getStatistics();
    asked.clear();
    asked.setStatisticsEnabled(true);
    try {
      request.run();
    } finally {
      asked.setStatisticsEnabled(false);
    }

    assertThat(
            Stream.of(asked.getQueries())
                .filter(query -> !query.contains(OF_A_JOB))
                .map(asked::getQueryStatistics))
        .allSatisfy(
            query ->
                assertThat(query.getPlanCacheHitCount())
                    .isGreaterThanOrEqualTo(2 * Math.max(1, query.getExecutionCount())));
  }

  private boolean isOfAList(PlansTaken.Taken plan) {
    return TABLES.stream().anyMatch(plan.question()::contains);
  }

  /** PostgreSQL's own counter, once it stands still: connections report a second late. */
  private long rowsReadAlongIndexes() {
    var last = new AtomicLong(-1);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(1500))
        .until(
            () -> {
              long now =
                  jdbc.sql(
                          "select sum(idx_tup_read) from pg_stat_user_indexes where relname ="
                              + " 'worklist_case'")
                      .query(Long.class)
                      .single();
              return last.getAndSet(now) == now;
            });
    return last.get();
  }

  private void run(String insert) {
    var statement = jdbc.sql(insert);
    (insert.contains(":member") ? statement.param("member", MEMBER) : statement).update();
  }

  @TestConfiguration
  static class Planned {

    @Bean
    static PlansTaken plansTaken() {
      return new PlansTaken();
    }
  }
}
