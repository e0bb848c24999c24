package io.caseline.platform.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of wrapped keys. The service's own key, the vault's, belongs to no member. */
@Component
class SealingKeyTable {

  private static final String COLUMNS =
      "select key_id, member_id, wrapped_key, wrapped_by from sealing_key ";

  private final JdbcClient jdbc;

  SealingKeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row.
   *
   * @param member null: the service's own
   * @param wrapped null once destroyed
   */
  record Row(UUID id, @Nullable UUID member, @Nullable WrappedKey wrapped) {

    /** What the key is bound to when it is wrapped: rows cannot stand in for each other. */
    String boundTo() {
      return boundTo(id, member);
    }

    static String boundTo(UUID id, @Nullable UUID member) {
      return "sealing-key|" + id + "|" + (member == null ? "service" : member);
    }
  }

  List<Row> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "where key_id in (:ids)")
            .param("ids", ids)
            .query((row, number) -> row(row))
            .list();
  }

  /**
   * The key that data is sealed with. Two nodes that meet a member for the first time at the same
   * moment both make one; both are good, both are destroyed together, and from then on the older
   * one is used.
   */
  Optional<Row> current(@Nullable UUID member) {
    String whose = member == null ? "member_id is null" : "member_id = ?";
    return jdbc.sql(
            COLUMNS
                + "where "
                + whose
                + " and destroyed_at is null order by created_at, key_id fetch first row only")
        .params(member == null ? List.of() : List.of(member))
        .query((row, number) -> row(row))
        .optional();
  }

  void insert(UUID id, @Nullable UUID member, WrappedKey wrapped, Instant at) {
    jdbc.sql(
            """
            insert into sealing_key (key_id, member_id, wrapped_key, wrapped_by, created_at)
            values (:id, :member, :wrapped, :by, :at)
            """)
        .param("id", id)
        .param("member", member, Types.OTHER)
        .param("wrapped", wrapped.bytes())
        .param("by", wrapped.wrappedBy())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Tells how many there were. */
  int destroy(UUID member, Instant at) {
    int destroyed =
        jdbc.sql(
                """
                update sealing_key set wrapped_key = null, wrapped_by = null, destroyed_at = ?
                where member_id = ? and destroyed_at is null
                """)
            .params(at.atOffset(ZoneOffset.UTC), member)
            .update();
    if (destroyed > 0) {
      jdbc.sql("update sealing_key_destructions set so_far = so_far + 1").update();
    }
    return destroyed;
  }

  /** Counts up with every destruction, so that each node sees that keys it remembers are gone. */
  long destructions() {
    return jdbc.sql("select so_far from sealing_key_destructions").query(Long.class).single();
  }

  /** Keys that are wrapped by another key than this one. */
  List<Row> notWrappedBy(String wrappingKey, int limit) {
    return jdbc.sql(COLUMNS + "where wrapped_by <> ? order by key_id fetch first ? rows only")
        .params(wrappingKey, limit)
        .query((row, number) -> row(row))
        .list();
  }

  long countNotWrappedBy(String wrappingKey) {
    return jdbc.sql("select count(*) from sealing_key where wrapped_by <> ?")
        .param(wrappingKey)
        .query(Long.class)
        .single();
  }

  /** Unless it was destroyed since it was read. */
  void rewrap(UUID id, WrappedKey wrapped) {
    jdbc.sql(
            """
            update sealing_key set wrapped_key = ?, wrapped_by = ?
            where key_id = ? and destroyed_at is null
            """)
        .params(wrapped.bytes(), wrapped.wrappedBy(), id)
        .update();
  }

  /** Any one key that still has a value. */
  Optional<Row> any() {
    return jdbc.sql(COLUMNS + "where destroyed_at is null fetch first row only")
        .query((row, number) -> row(row))
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("wrapped_key");
    return new Row(
        row.getObject("key_id", UUID.class),
        row.getObject("member_id", UUID.class),
        bytes == null ? null : new WrappedKey(row.getString("wrapped_by"), bytes));
  }
}
