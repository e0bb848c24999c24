package io.caseline.inbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many questions lie with each department, and how long its answers take. */
@Component
class AnswerTimes {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);

  private final JdbcClient jdbc;

  AnswerTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record OpenRequests(String department, long open, long overdue) {}

  /** By department; those without any are left out. A partner of null means all. */
  Map<String, OpenRequests> openRequests(@Nullable String partner, Instant now) {
    return jdbc
        .sql(
            """
            select department, count(*) as open_requests,
                   count(case when status <> 'CLARIFICATION_ASKED' and due_at < :now then 1 end) as overdue
            from inbox_request
            where is_open and (partner = :partner or cast(:partner as varchar) is null)
            group by department
            """)
        .param("now", Timestamp.from(now))
        .param("partner", partner)
        .query(
            (row, number) ->
                new OpenRequests(
                    row.getString("department"),
                    row.getLong("open_requests"),
                    row.getLong("overdue")))
        .list()
        .stream()
        .collect(Collectors.toMap(OpenRequests::department, it -> it));
  }

  private record Median(String department, Duration time) {}

  /**
   * By department; those that answered nothing lately are left out. A partner of null means all.
   */
  Map<String, Duration> medians(@Nullable String partner, Instant now) {
    return jdbc
        .sql(
            """
            select department, percentile_cont(0.5) within group (order by answer_millis) as median
            from inbox_request
            where status = 'ANSWERED' and settled_at >= :since
              and (partner = :partner or cast(:partner as varchar) is null)
            group by department
            """)
        .param("since", Timestamp.from(now.minus(LOOKED_BACK)))
        .param("partner", partner)
        .query(
            (row, number) ->
                new Median(row.getString("department"), Duration.ofMillis(row.getLong("median"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Median::department, Median::time));
  }
}
