package io.caseline.platform.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
   * The keys that data may be sealed with, the oldest first, which is used. Two nodes that meet a
   * member for the first time at the same moment both make one; both are good, and both are
   * destroyed together.
   */
  List<Row> current(@Nullable UUID member) {
    String whose = member == null ? "member_id is null" : "member_id = ?";
    return jdbc.sql(
            COLUMNS + "where " + whose + " and destroyed_at is null order by created_at, key_id")
        .params(member == null ? List.of() : List.of(member))
        .query((row, number) -> row(row))
        .list();
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
      tellOfChange();
    }
    return destroyed;
  }

  boolean hasDestroyed(UUID member) {
    return jdbc.sql(
                "select count(*) from sealing_key where member_id = ? and destroyed_at is not null")
            .param(member)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Has every node forget the keys that it remembers, and look which key wraps. */
  void tellOfChange() {
    jdbc.sql("update sealing_key_changes set so_far = so_far + 1").update();
  }

  /** Counts up whenever there is something to tell the nodes of. */
  long changes() {
    return jdbc.sql("select so_far from sealing_key_changes").query(Long.class).single();
  }

  /**
   * Keys that are wrapped by another key than this one, by id.
   *
   * @param after where to go on; null for the first ones
   */
  List<Row> notWrappedBy(String wrappingKey, @Nullable UUID after, int limit) {
    String further = after == null ? "" : "and key_id > :after ";
    var query =
        jdbc.sql(
                COLUMNS
                    + "where wrapped_by <> :by "
                    + further
                    + "order by key_id fetch first :limit rows only")
            .param("by", wrappingKey)
            .param("limit", limit);
    return (after == null ? query : query.param("after", after))
        .query((row, number) -> row(row))
        .list();
  }

  long countNotWrappedBy(String wrappingKey) {
    return jdbc.sql("select count(*) from sealing_key where wrapped_by <> ?")
        .param(wrappingKey)
        .query(Long.class)
        .single();
  }

  /** Tells whether it was there: not when it was destroyed since it was read. */
  boolean rewrap(UUID id, WrappedKey wrapped) {
    return jdbc.sql(
                """
                update sealing_key set wrapped_key = ?, wrapped_by = ?
                where key_id = ? and destroyed_at is null
                """)
            .params(wrapped.bytes(), wrapped.wrappedBy(), id)
            .update()
        == 1;
  }

  /** For each key that wraps any others, one of those. */
  List<Row> oneForEachWrappingKey() {
    return jdbc
        .sql("select distinct wrapped_by from sealing_key where wrapped_by is not null")
        .query(String.class)
        .list()
        .stream()
        .flatMap(
            wrappedBy ->
                jdbc
                    .sql(COLUMNS + "where wrapped_by = ? fetch first row only")
                    .param(wrappedBy)
                    .query((row, number) -> row(row))
                    .stream())
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("wrapped_key");
    return new Row(
        row.getObject("key_id", UUID.class),
        row.getObject("member_id", UUID.class),
        bytes == null ? null : new WrappedKey(row.getString("wrapped_by"), bytes));
  }
}
