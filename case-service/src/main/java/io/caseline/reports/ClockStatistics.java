package io.caseline.reports;

import io.caseline.platform.EnumColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts clocks in the database. */
@Component
class ClockStatistics {

  private final JdbcClient jdbc;

  ClockStatistics(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The counts in the finest groups.
   *
   * @param onlyPartner counts this partner's cases only; null counts all
   */
  Map<ClockGroup, ClockCounts> count(
      ClockFilter filter, Period period, @Nullable String onlyPartner) {
    var parameters = new HashMap<String, Object>();
    parameters.put("zone", period.zone().getId());
    List<String> conditions = new ArrayList<>();
    where(conditions, parameters, "started_at >= :from", Timestamp.from(period.start()));
    where(conditions, parameters, "started_at < :to", Timestamp.from(period.end()));
    where(conditions, parameters, "clock_set = :set", EnumColumn.text(filter.set()));
    where(conditions, parameters, "rule_id = :ruleId", filter.ruleId());
    where(conditions, parameters, "department = :department", filter.department());
    where(conditions, parameters, "partner = :partner", filter.partner());
    where(conditions, parameters, "partner = :onlyPartner", onlyPartner);
    where(
        conditions,
        parameters,
        "line_of_business = :lob",
        EnumColumn.text(filter.lineOfBusiness()));

    var counts = new HashMap<ClockGroup, ClockCounts>();
    jdbc.sql(question(String.join(" and ", conditions)))
        .params(parameters)
        .query((RowCallbackHandler) row -> counts.put(group(row), counts(row)));
    return counts;
  }

  /** The inner question gives the month a name to be grouped by. */
  private static String question(String conditions) {
    return """
    select clock_set, kind, rule_id, citation, start_year, start_month, department, partner,
           count(case when status = 'KEPT' then 1 end) as kept,
           count(case when status = 'MISSED' then 1 end) as missed,
           count(case when status = 'RUNNING' then 1 end) as running,
           count(case when status = 'TOLLED' then 1 end) as tolled,
           count(case when status = 'PAUSED' then 1 end) as paused,
           count(case when status = 'CANCELLED' then 1 end) as cancelled,
           count(case when extended then 1 end) as extended
    from (select clock_set, kind, rule_id, citation, department, partner, status, extended,
                 extract(year from (started_at at time zone :zone)) as start_year,
                 extract(month from (started_at at time zone :zone)) as start_month
          from report_clock
          where %s) clock
    group by clock_set, kind, rule_id, citation, start_year, start_month, department, partner
    """
        .formatted(conditions);
  }

  private static void where(
      List<String> conditions,
      Map<String, Object> parameters,
      String condition,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(condition.substring(condition.indexOf(':') + 1), value);
    }
  }

  private static ClockGroup group(ResultSet row) throws SQLException {
    return new ClockGroup(
        ClockSet.valueOf(row.getString("clock_set")),
        row.getString("kind"),
        row.getString("rule_id"),
        row.getString("citation"),
        "%04d-%02d".formatted(row.getInt("start_year"), row.getInt("start_month")),
        row.getString("department"),
        row.getString("partner"));
  }

  private static ClockCounts counts(ResultSet row) throws SQLException {
    return ClockCounts.of(
        row.getLong("kept"),
        row.getLong("missed"),
        row.getLong("running"),
        row.getLong("tolled"),
        row.getLong("paused"),
        row.getLong("cancelled"),
        row.getLong("extended"));
  }
}
