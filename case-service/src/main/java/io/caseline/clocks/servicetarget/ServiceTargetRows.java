package io.caseline.clocks.servicetarget;

import io.caseline.cases.clock.ServiceTargetRule;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.platform.EnumColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The service targets as they are stored. */
@Component
public class ServiceTargetRows {

  private final JdbcClient jdbc;

  ServiceTargetRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<ServiceTargetRule> rules() {
    return all().stream().map(ServiceTarget::rule).toList();
  }

  List<ServiceTarget> all() {
    return jdbc.sql("select * from service_target order by id")
        .query(ServiceTargetRows::read)
        .list();
  }

  void add(ServiceTarget target) {
    write(
        target,
        """
        insert into service_target
          (id, kind, department, path, case_priority, within_time, calendar, escalates_to)
        values (:id, :kind, :department, :path, :priority, :within, :calendar, :escalatesTo)
        """);
  }

  void change(ServiceTarget target) {
    write(
        target,
        """
        update service_target
        set kind = :kind, department = :department, path = :path, case_priority = :priority,
            within_time = :within, calendar = :calendar, escalates_to = :escalatesTo
        where id = :id
        """);
  }

  private void write(ServiceTarget target, String sql) {
    jdbc.sql(sql)
        .param("id", target.id())
        .param("kind", target.kind().name())
        .param("department", target.department())
        .param("path", EnumColumn.text(target.path()))
        .param("priority", EnumColumn.text(target.priority()))
        .param("within", target.within().toString())
        .param("calendar", target.calendar())
        .param("escalatesTo", EnumColumn.text(target.escalatesTo()))
        .update();
  }

  private static ServiceTarget read(ResultSet row, int number) throws SQLException {
    return new ServiceTarget(
        row.getString("id"),
        ServiceTargetKind.valueOf(row.getString("kind")),
        row.getString("department"),
        EnumColumn.value(row.getString("path"), EscalationPath::valueOf),
        EnumColumn.value(row.getString("case_priority"), Priority::valueOf),
        Duration.parse(row.getString("within_time")),
        row.getString("calendar"),
        EnumColumn.value(row.getString("escalates_to"), EscalationPath::valueOf));
  }
}
