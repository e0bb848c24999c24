package io.caseline.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.Tables;
import io.caseline.web.testing.PostgresForTests;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation from before a case's row said whom it waits on shows that at once. */
class UpgradeIT {

  private static final UUID NOBODY = UUID.randomUUID();
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID SEVERAL = UUID.randomUUID();

  @Test
  void on_h2() {
    isUpgraded(Tables.nowhere());
  }

  @Test
  void on_postgres() {
    isUpgraded(new DriverManagerDataSource(PostgresForTests.newDatabase()));
  }

  private static void isUpgraded(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    Map<UUID, List<String>> waiting =
        Map.of(
            NOBODY, List.of(),
            ONE, List.of("claims"),
            SEVERAL, List.of("pharmacy", "MEMBER", "claims"));
    Tables.upTo("18", database);
    waiting.forEach((id, those) -> insert(jdbc, id, those));

    Tables.upTo("19", database);

    assertThat(
            jdbc
                .sql("select case_id, waiting_on from worklist_case")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        row ->
                            new Names()
                                .convertToEntityAttribute(row.getValue()).stream()
                                    .sorted()
                                    .toList())))
        .isEqualTo(
            Map.of(
                NOBODY, List.of(),
                ONE, List.of("claims"),
                SEVERAL, List.of("MEMBER", "claims", "pharmacy")));
  }

  private static void insert(JdbcClient jdbc, UUID caseId, List<String> waitingOn) {
    jdbc.sql(
            """
            insert into worklist_case (case_id, version, case_number, status, member_id, member_status,
              line_of_business, category, priority, topic, subject, channel, received_at, opened_at,
              responsible_department, due_at, urgency, open_escalations, reopenings, last_event_at,
              legal_missed, clock_undetermined)
            values (?, 1, 'C-1', 'OPEN', ?, 'CONFIRMED', 'MEDICAID', 'CLAIM', 'STANDARD', 'claim', 'A claim',
              'PHONE', current_timestamp, current_timestamp, 'claims', current_timestamp, 1, '', 0,
              current_timestamp, false, false)
            """)
        .params(caseId, UUID.randomUUID())
        .update();
    waitingOn.forEach(
        each ->
            jdbc.sql("insert into worklist_waiting values (?, ?)").params(caseId, each).update());
  }
}
