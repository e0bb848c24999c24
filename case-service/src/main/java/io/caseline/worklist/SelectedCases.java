package io.caseline.worklist;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.model.CaseStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Cases as the worklist knows them at one moment, however many there are. */
@Component
public class SelectedCases {

  /** Of which PostgreSQL's driver keeps this many rows; without it, it would keep all. */
  private static final int ROWS_AT_A_TIME = 500;

  private final JdbcTemplate jdbc;

  SelectedCases(DataSource database) {
    jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(ROWS_AT_A_TIME);
  }

  /**
   * Which cases. What is null does not narrow the selection.
   *
   * @param receivedFrom received at this moment or later
   * @param receivedBefore received before this moment
   * @param partner this partner's cases only
   */
  public record Selection(
      @Nullable Category category,
      @Nullable LineOfBusiness lineOfBusiness,
      @Nullable String department,
      @Nullable UUID memberId,
      @Nullable CaseStatus status,
      @Nullable Instant receivedFrom,
      @Nullable Instant receivedBefore,
      @Nullable String partner) {}

  /**
   * Names the cases one by one, in the order of their receipt. Has to run in a transaction, and is
   * one question to the database: it answers what was true at one moment.
   */
  public void each(Selection selection, Consumer<UUID> taker) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    narrow(conditions, values, "category = ?", name(selection.category()));
    narrow(conditions, values, "line_of_business = ?", name(selection.lineOfBusiness()));
    narrow(conditions, values, "responsible_department = ?", selection.department());
    narrow(conditions, values, "member_id = ?", selection.memberId());
    narrow(conditions, values, "status = ?", name(selection.status()));
    narrow(conditions, values, "received_at >= ?", time(selection.receivedFrom()));
    narrow(conditions, values, "received_at < ?", time(selection.receivedBefore()));
    narrow(conditions, values, "partner = ?", selection.partner());
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    jdbc.query(
        "select case_id from worklist_case" + where + " order by received_at, case_id",
        (RowCallbackHandler) row -> taker.accept(row.getObject(1, UUID.class)),
        values.toArray());
  }

  private static void narrow(
      List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable Timestamp time(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
