package io.caseline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.OnPostgres;
import io.caseline.web.access.Access;
import io.caseline.web.access.AccessLog;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large universe passes through the service without being kept there. */
@OnPostgres
class UniverseOnPostgresIT {

  private static final String PARTNER = "with-many-cases";

  @Autowired UniverseFile file;
  @Autowired JdbcClient jdbc;
  @Autowired AccessLog log;

  @BeforeEach
  void manyCases() {
    jdbc.sql(
            """
            insert into report_case
              (case_id, case_version, case_number, member_id, line_of_business, category, priority,
               expedite_refused, channel, requester_type, partner, department, received_at, opened_at)
            select gen_random_uuid(), 1, 'U-' || n, gen_random_uuid(), 'PART_D', 'REDETERMINATION',
              'STANDARD', false, 'MAIL', 'PROVIDER', :partner, 'pharmacy',
              timestamptz '2020-02-02 12:00:00Z' + n * interval '1 second', now()
            from generate_series(1, 2000) n
            """)
        .param("partner", PARTNER)
        .update();
  }

  @AfterEach
  void noCases() {
    jdbc.sql("delete from report_case where partner = ?").param(PARTNER).update();
  }

  @Test
  void the_database_keeps_the_rows_until_they_are_written() {
    LocalDate day = LocalDate.of(2020, 2, 2);
    var openCursors = new AtomicLong();
    var written = new StringWriter();
    var trace = UUID.randomUUID().toString().replace("-", "");
    var reader =
        new Access(
            Instant.now(),
            "audrey",
            "auditor",
            null,
            PARTNER,
            "a test",
            "a universe",
            List.of(),
            List.of(),
            null,
            null,
            "127.0.0.1",
            trace);

    file.write(
        Universe.REDETERMINATIONS,
        Period.of(day, day, ZoneOffset.UTC),
        PARTNER,
        log.begin(reader),
        () -> {
          openCursors.set(jdbc.sql("select count(*) from pg_cursors").query(Long.class).single());
          return written;
        });

    assertThat(openCursors).hasPositiveValue();
    assertThat(written.toString().lines()).hasSize(2001);
    assertThat(written.toString().lines().skip(1).findFirst().orElseThrow())
        .startsWith("U-1,")
        .contains(",2020/02/02,12:00:01,");
    assertThat(casesInEachEntry(trace)).containsExactly(500, 500, 500, 500);
  }

  private List<Integer> casesInEachEntry(String trace) {
    return jdbc.sql(
            "select cardinality(case_ids) from access_log where trace = ? order by position")
        .param(trace)
        .query(Integer.class)
        .list();
  }
}
