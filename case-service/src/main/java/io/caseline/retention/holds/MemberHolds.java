package io.caseline.retention.holds;

import io.caseline.retention.change.KeptWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holds as they are stored: placed once, lifted once, and never removed. */
@Component
public class MemberHolds {

  private final JdbcClient jdbc;
  private final KeptWords words;

  MemberHolds(JdbcClient jdbc, KeptWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /** In the order in which they were placed, lifted ones too. */
  public List<MemberHold> of(UUID memberId) {
    return jdbc.sql("select * from member_hold where member_id = ? order by placed_at, hold_id")
        .param(memberId)
        .query(this::read)
        .list();
  }

  void place(MemberHold hold) {
    jdbc.sql(
            """
            insert into member_hold (hold_id, member_id, reason, placed_by, placed_at)
            values (:id, :memberId, :reason, :by, :at)
            """)
        .param("id", hold.id())
        .param("memberId", hold.memberId())
        .param("reason", words.seal(hold.reason(), hold.id(), "reason"))
        .param("by", hold.placedBy())
        .param("at", Timestamp.from(hold.placedAt()))
        .update();
  }

  MemberHold lift(MemberHold hold, String by, Instant at, String reason) {
    jdbc.sql(
            """
            update member_hold set lifted_by = :by, lifted_at = :at, lift_reason = :reason
            where hold_id = :id
            """)
        .param("id", hold.id())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .param("reason", words.seal(reason, hold.id(), "lift_reason"))
        .update();
    return new MemberHold(
        hold.id(),
        hold.memberId(),
        hold.reason(),
        hold.placedBy(),
        hold.placedAt(),
        by,
        at,
        reason);
  }

  /** Why a member was under a hold goes with what the hold was for; who and when stays. */
  public void forgetReasons(UUID memberId) {
    jdbc.sql("update member_hold set reason = null, lift_reason = null where member_id = ?")
        .param(memberId)
        .update();
  }

  private MemberHold read(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("hold_id", UUID.class);
    return new MemberHold(
        id,
        row.getObject("member_id", UUID.class),
        words.open(row.getString("reason"), id, "reason"),
        row.getString("placed_by"),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("lifted_by"),
        instant(row.getTimestamp("lifted_at")),
        words.open(row.getString("lift_reason"), id, "lift_reason"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
