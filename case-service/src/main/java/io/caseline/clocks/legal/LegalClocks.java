package io.caseline.clocks.legal;

import io.caseline.cases.clock.LegalRules;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Tolling;
import io.caseline.platform.EnumColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue as it is stored: versions are added, and none is ever changed. */
@Component
public class LegalClocks {

  private final JdbcClient jdbc;

  LegalClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The catalogue, to pick from. */
  public LegalRules rules() {
    return new LegalRules(all().stream().map(LegalClock::rule).toList());
  }

  /** By id, and the newest version first. */
  List<LegalClock> all() {
    return jdbc.sql("select * from legal_clock_rule order by rule_id, version desc")
        .query(LegalClocks::read)
        .list();
  }

  /** The newest first; none when there is no such rule. */
  List<LegalClock> versionsOf(String ruleId) {
    return jdbc.sql("select * from legal_clock_rule where rule_id = ? order by version desc")
        .param(ruleId)
        .query(LegalClocks::read)
        .list();
  }

  void add(LegalClock clock) {
    jdbc.sql(
            """
            insert into legal_clock_rule
              (rule_id, version, line_of_business, category, request_kind, case_priority, clock_kind, time_limit,
               extension, extension_condition, tolling, starts_at, on_missed, citation, effective_from,
               effective_to, changed_by, changed_at, reason)
            values
              (:ruleId, :version, :line, :category, :request, :priority, :clock, :limit, :extension, :condition,
               :tolling, :startsAt, :onMissed, :citation, :from, :to, :changedBy, :changedAt, :reason)
            """)
        .param("ruleId", clock.ruleId())
        .param("version", clock.version())
        .param("line", clock.lineOfBusiness().name())
        .param("category", clock.category().name())
        .param("request", EnumColumn.text(clock.request()))
        .param("priority", EnumColumn.text(clock.priority()))
        .param("clock", clock.clock().name())
        .param("limit", clock.limit())
        .param("extension", clock.extension())
        .param("condition", EnumColumn.text(clock.extensionCondition()))
        .param("tolling", clock.tolling().name())
        .param("startsAt", clock.startsAt().name())
        .param("onMissed", clock.onMissed().name())
        .param("citation", clock.citation())
        .param("from", clock.effectiveFrom())
        .param("to", clock.effectiveTo(), java.sql.Types.DATE)
        .param("changedBy", clock.changedBy())
        .param("changedAt", Timestamp.from(clock.changedAt()))
        .param("reason", clock.reason())
        .update();
  }

  private static LegalClock read(ResultSet row, int number) throws SQLException {
    return new LegalClock(
        row.getString("rule_id"),
        row.getInt("version"),
        LineOfBusiness.valueOf(row.getString("line_of_business")),
        Category.valueOf(row.getString("category")),
        EnumColumn.value(row.getString("request_kind"), RequestKind::valueOf),
        EnumColumn.value(row.getString("case_priority"), Priority::valueOf),
        LegalClockKind.valueOf(row.getString("clock_kind")),
        row.getString("time_limit"),
        row.getString("extension"),
        EnumColumn.value(row.getString("extension_condition"), ExtensionCondition::valueOf),
        Tolling.valueOf(row.getString("tolling")),
        ClockStart.valueOf(row.getString("starts_at")),
        Consequence.valueOf(row.getString("on_missed")),
        row.getString("citation"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("reason"));
  }
}
