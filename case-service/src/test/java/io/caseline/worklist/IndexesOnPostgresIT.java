package io.caseline.worklist;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.testing.Api;
import io.caseline.testing.OnPostgres;
import io.caseline.web.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No list reads a table from end to end. Asked of PostgreSQL's own counters, with enough rows for
 * the choice to matter: what is measured are the very statements of the service.
 */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexesOnPostgresIT {

  private static final UUID MEMBER = UUID.randomUUID();
  private static final List<String> TABLES =
      List.of(
          "worklist_case",
          "worklist_waiting",
          "inbox_request",
          "inbox_handoff",
          "member_case",
          "member_contact");

  private static final String SCANS =
      "select relname, seq_scan from pg_stat_user_tables where relname in (:tables)";
  private static final String READ =
      """
      select relname, sum(idx_tup_read) from pg_stat_user_indexes where relname in (:tables)
      group by relname
      """;

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;

  Api anna;

  @BeforeEach
  void people() {
    anna = Api.of(application).as("anna", CSR, "customer-service");
  }

  @BeforeAll
  void manyRows() {
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
    TABLES.forEach(table -> jdbc.sql("analyze " + table).update());
  }

  @AfterAll
  void fewRows() {
    String these =
        " where case_id in (select case_id from worklist_case where case_number like 'I-%')";
    TABLES.reversed().stream()
        .filter(table -> !table.equals("worklist_case"))
        .forEach(table -> jdbc.sql("delete from " + table + these).update());
    jdbc.sql("delete from worklist_case where case_number like 'I-%'").update();
  }

  @Test
  void the_worklist_is_read_along_indexes() {
    assertNoTableIsReadFromEndToEnd(
        () -> {
          for (String query :
              List.of(
                  "",
                  "sort=receivedAt",
                  "sort=openedAt",
                  "sort=-openedAt",
                  "sort=dueAt",
                  "sort=-dueAt",
                  "sort=priority",
                  "status=OPEN",
                  "status=OPEN&sort=receivedAt",
                  "department=index-3",
                  "department=index-3&status=OPEN&sort=priority",
                  "owner=owner-7",
                  "assignee=agent-7&status=OPEN",
                  "memberId=" + MEMBER,
                  "waitingOn=index-waiting",
                  "overdue=true",
                  "legalMissed=true",
                  "clockUndetermined=true",
                  "dueBefore=2026-01-01T00:00:00Z",
                  "q=I-1234",
                  "q=C-1234",
                  "q=index%2077")) {
            anna.get("/v1/cases?" + query).expect(200);
          }
          Api.of(application)
              .as(new Caller("pat", Set.of(CSR), "customer-service", "index-partner"))
              .get("/v1/cases")
              .expect(200);
        });
  }

  @Test
  void the_lists_of_a_department_are_read_along_indexes() {
    assertNoTableIsReadFromEndToEnd(
        () -> {
          Api auditor = Api.of(application).as("ada", AUDITOR, null);
          for (String list :
              List.of(
                  "",
                  "/claims/queue",
                  "/claims/information-requests",
                  "/claims/information-requests?status=ANSWERED",
                  "/claims/handoffs")) {
            auditor.get("/v1/departments" + list).expect(200);
          }
        });
  }

  @Test
  void a_members_history_is_read_along_indexes() {
    assertNoTableIsReadFromEndToEnd(
        () -> anna.get("/v1/members/" + MEMBER + "/history").expect(200));
  }

  @Test
  void a_page_far_back_reads_no_more_than_the_first() {
    String cursor = "";
    for (int page = 0; page < 20; page++) {
      cursor = "&cursor=" + anna.get("/v1/cases?limit=200" + cursor).text("/nextCursor");
    }
    long before = counted(READ).values().stream().mapToLong(it -> it).sum();
    anna.get("/v1/cases?limit=200" + cursor).expect(200);

    assertThat(counted(READ).values().stream().mapToLong(it -> it).sum() - before)
        .isLessThan(1_000);
  }

  private void assertNoTableIsReadFromEndToEnd(Runnable requests) {
    Map<String, Long> scans = counted(SCANS);
    Map<String, Long> read = counted(READ);
    requests.run();
    assertThat(counted(SCANS)).isEqualTo(scans);
    assertThat(counted(READ)).as("something was read").isNotEqualTo(read);
  }

  /** A counter of each table, once all stand still: connections report a second late. */
  private Map<String, Long> counted(String question) {
    var last = new AtomicReference<>(Map.<String, Long>of());
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(1500))
        .until(
            () -> {
              var now = new TreeMap<String, Long>();
              jdbc.sql(question)
                  .param("tables", TABLES)
                  .query((row, number) -> now.put(row.getString(1), row.getLong(2)))
                  .list();
              return last.getAndSet(now).equals(now);
            });
    return last.get();
  }

  private void run(String insert) {
    var statement = jdbc.sql(insert);
    (insert.contains(":member") ? statement.param("member", MEMBER) : statement).update();
  }
}
