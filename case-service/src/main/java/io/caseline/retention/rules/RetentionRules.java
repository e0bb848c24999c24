package io.caseline.retention.rules;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.platform.EnumColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules as they are stored: versions are added, and none is ever changed. */
@Component
public class RetentionRules {

  private static final String NEWEST =
      """
      select * from retention_rule rule
      where version = (select max(version) from retention_rule other where other.rule_id = rule.rule_id)
      order by rule_id
      """;

  private final JdbcClient jdbc;

  RetentionRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rules as they hold now, to look up a kind of case in. */
  public RetentionSchedule schedule() {
    return new RetentionSchedule(newest());
  }

  /** The newest version of each. */
  List<RetentionRule> newest() {
    return jdbc.sql(NEWEST).query(RetentionRules::read).list();
  }

  /** The newest first; none when there is no such rule. */
  List<RetentionRule> versionsOf(String ruleId) {
    return jdbc.sql("select * from retention_rule where rule_id = ? order by version desc")
        .param(ruleId)
        .query(RetentionRules::read)
        .list();
  }

  void add(RetentionRule rule) {
    jdbc.sql(
            """
            insert into retention_rule
              (rule_id, version, line_of_business, category, years, citation, changed_by, changed_at, reason)
            values
              (:ruleId, :version, :line, :category, :years, :citation, :changedBy, :changedAt, :reason)
            """)
        .param("ruleId", rule.ruleId())
        .param("version", rule.version())
        .param("line", rule.lineOfBusiness().name())
        .param("category", EnumColumn.text(rule.category()))
        .param("years", rule.years())
        .param("citation", rule.citation())
        .param("changedBy", rule.changedBy())
        .param("changedAt", Timestamp.from(rule.changedAt()))
        .param("reason", rule.reason())
        .update();
  }

  private static RetentionRule read(ResultSet row, int number) throws SQLException {
    return new RetentionRule(
        row.getString("rule_id"),
        row.getInt("version"),
        LineOfBusiness.valueOf(row.getString("line_of_business")),
        EnumColumn.value(row.getString("category"), Category::valueOf),
        row.getInt("years"),
        row.getString("citation"),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("reason"));
  }
}
