package io.caseline.worklist;

import io.caseline.cases.model.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of a department's queue ({@link CaseFilter#queueOf}) that their rows say nobody has,
 * the most urgent first. Of each only what tells which row it is: whoever takes the next case
 * passes over dozens of them.
 */
@Component
class UnassignedCases {

  private final JdbcClient jdbc;

  UnassignedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row.
   *
   * @param version of the case when the row last changed
   */
  record Row(UUID caseId, long version) {}

  /**
   * The first ones. Those received at once come as they were opened, which makes it an order that
   * one index of PostgreSQL has and no other. A partner's people get their partner's.
   */
  List<Row> first(int limit, String department, Actor by) {
    String partner = by.partner();
    var query =
        jdbc.sql(
                """
                select case_id, version from worklist_case
                where status = 'OPEN' and responsible_department = :department and assignee is null %s
                order by urgency, due_at, received_at, opened_at, case_id
                fetch first %d rows only
                """
                    .formatted(partner == null ? "" : "and partner = :partner", limit))
            .param("department", department);
    return (partner == null ? query : query.param("partner", partner))
        .query((row, number) -> new Row(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
  }
}
