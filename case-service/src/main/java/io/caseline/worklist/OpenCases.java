package io.caseline.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many open cases each department is responsible for. */
@Component
public class OpenCases {

  public static final String PROJECTION = WorklistProjection.NAME;

  private final JdbcClient jdbc;

  OpenCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The counts of one department.
   *
   * @param overdue how many of the open ones have something that is past its due time
   * @param legalMissed on how many of the open ones a clock of the law was missed, and what it
   *     waits for is not done
   */
  public record Count(String department, long open, long overdue, long legalMissed) {
    public static Count none(String department) {
      return new Count(department, 0, 0, 0);
    }
  }

  /**
   * By department; those without any are left out.
   *
   * @param partner counts this partner's cases only; null counts all
   */
  public Map<String, Count> byDepartment(@Nullable String partner, Instant now) {
    return jdbc
        .sql(
            """
            select responsible_department, count(*) as open,
                   count(case when due_at < :now then 1 end) as overdue,
                   count(case when legal_missed then 1 end) as legal_missed
            from worklist_case
            where status = 'OPEN' and (partner = :partner or cast(:partner as varchar) is null)
            group by responsible_department
            """)
        .param("now", Timestamp.from(now))
        .param("partner", partner)
        .query(
            (row, number) ->
                new Count(
                    row.getString("responsible_department"),
                    row.getLong("open"),
                    row.getLong("overdue"),
                    row.getLong("legal_missed")))
        .list()
        .stream()
        .collect(Collectors.toMap(Count::department, count -> count));
  }
}
