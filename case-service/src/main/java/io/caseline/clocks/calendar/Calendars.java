package io.caseline.clocks.calendar;

import io.caseline.cases.clock.BusinessCalendar;
import io.caseline.cases.clock.RoundTheClock;
import io.caseline.clocks.calendar.Calendar.Hours;
import io.caseline.web.problem.InputError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The calendars as they are stored. */
@Component
public class Calendars {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Calendars(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * To count with, by id; without {@link RoundTheClock}, which is known to everybody.
   *
   * @param plans the zone of those that do not name one
   */
  public Map<String, BusinessCalendar> inZone(ZoneId plans) {
    return all().stream()
        .filter(calendar -> !calendar.id().equals(RoundTheClock.ID))
        .collect(Collectors.toMap(Calendar::id, calendar -> calendar.inZone(plans)));
  }

  /**
   * Refuses with 400 a calendar that does not exist.
   *
   * @param pointer where in the body it was named (RFC 6901)
   */
  public void requireKnown(String id, String pointer) {
    if (find(id).isEmpty()) {
      throw InputError.inBody(pointer, "Must be the id of a calendar; see GET /v1/calendars.")
          .asProblem();
    }
  }

  List<Calendar> all() {
    return jdbc.sql("select * from business_calendar order by id").query(this::read).list();
  }

  Optional<Calendar> find(String id) {
    return jdbc.sql("select * from business_calendar where id = ?")
        .param(id)
        .query(this::read)
        .optional();
  }

  void add(Calendar calendar) {
    write(
        calendar,
        """
        insert into business_calendar (id, name, time_zone, weekly_hours, us_federal_holidays, closed_days)
        values (:id, :name, :zone, :hours, :holidays, :closed)
        """);
  }

  void change(Calendar calendar) {
    write(
        calendar,
        """
        update business_calendar set name = :name, time_zone = :zone, weekly_hours = :hours,
               us_federal_holidays = :holidays, closed_days = :closed
        where id = :id
        """);
  }

  private void write(Calendar calendar, String sql) {
    jdbc.sql(sql)
        .param("id", calendar.id())
        .param("name", calendar.name())
        .param("zone", calendar.timeZone())
        .param("hours", json.writeValueAsString(calendar.hours()))
        .param("holidays", calendar.usFederalHolidays())
        .param("closed", json.writeValueAsString(calendar.closedDays()))
        .update();
  }

  private Calendar read(ResultSet row, int number) throws SQLException {
    return new Calendar(
        row.getString("id"),
        row.getString("name"),
        row.getString("time_zone"),
        json.readValue(
            row.getString("weekly_hours"), new TypeReference<EnumMap<DayOfWeek, List<Hours>>>() {}),
        row.getBoolean("us_federal_holidays"),
        json.readValue(row.getString("closed_days"), new TypeReference<List<LocalDate>>() {}));
  }
}
