package io.caseline.platform.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code rebuild} and {@code rebuild_part}. */
@Component
final class RebuildTables {

  /**
   * A projection that is to be built anew.
   *
   * @param head up to which position; null as long as it has not begun
   */
  record Asked(Instant at, @Nullable Long head) {}

  private final JdbcClient jdbc;

  RebuildTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Remembers that it is to be built anew, unless that is known already.
   *
   * @throws ConcurrencyFailureException when somebody else asks at the same moment
   */
  void ask(String projection, Instant now) {
    if (asked(projection).isPresent()) {
      return;
    }
    try {
      jdbc.sql("insert into rebuild (projection, asked_at) values (?, ?)")
          .params(projection, now.atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException askedMeanwhile) {
      throw new ConcurrencyFailureException("asked meanwhile", askedMeanwhile);
    }
  }

  Optional<Asked> asked(String projection) {
    return jdbc.sql("select asked_at, head from rebuild where projection = ?")
        .param(projection)
        .query(
            (row, number) ->
                new Asked(
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    row.getObject("head", Long.class)))
        .optional();
  }

  boolean isAny() {
    return jdbc.sql("select exists (select 1 from rebuild)").query(Boolean.class).single();
  }

  boolean isAnyAsked(Instant before) {
    return jdbc.sql("select exists (select 1 from rebuild where head is null and asked_at <= ?)")
        .param(before.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  boolean isAnyPart() {
    return jdbc.sql("select exists (select 1 from rebuild_part)").query(Boolean.class).single();
  }

  /** False when another node has begun with them. */
  boolean begin(long head) {
    return jdbc.sql("update rebuild set head = ? where head is null").param(head).update() > 0;
  }

  void add(List<RebuildPart> parts) {
    parts.forEach(
        part ->
            jdbc.sql("insert into rebuild_part values (:part, :after, :last, 0, false)")
                .param("part", part.number())
                .param("after", text(part.after()))
                .param("last", text(part.last()))
                .update());
  }

  /** What goes on. */
  List<String> begun() {
    return jdbc.sql("select projection from rebuild where head is not null order by projection")
        .query(String.class)
        .list();
  }

  /** Some part that nobody is at, locked until the end of the transaction. */
  Optional<RebuildPart> next() {
    return jdbc.sql(
            """
            select part, after_id, last_id from rebuild_part where not finished
            order by part fetch first row only for update skip locked
            """)
        .query((row, number) -> part(row))
        .optional();
  }

  private static RebuildPart part(ResultSet row) throws SQLException {
    return new RebuildPart(row.getInt("part"), id(row, "after_id"), id(row, "last_id"));
  }

  private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : UUID.fromString(text);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  /** Up to which position the rebuild goes. */
  long head() {
    return jdbc.sql("select coalesce(max(head), 0) from rebuild").query(Long.class).single();
  }

  void advance(RebuildPart part, UUID to, long events) {
    jdbc.sql("update rebuild_part set after_id = ?, shown = shown + ? where part = ?")
        .params(to.toString(), events, part.number())
        .update();
  }

  void finish(RebuildPart part) {
    jdbc.sql("update rebuild_part set finished = true where part = ?")
        .param(part.number())
        .update();
  }

  /** How many events have been shown so far, by all parts. */
  long shown() {
    return jdbc.sql("select coalesce(sum(shown), 0) from rebuild_part").query(Long.class).single();
  }

  /** Forgets the rebuild when all its parts are finished. */
  void end() {
    int ended =
        jdbc.sql(
                """
                delete from rebuild where head is not null
                and exists (select 1 from rebuild_part)
                and not exists (select 1 from rebuild_part where not finished)
                """)
            .update();
    if (ended > 0) {
      jdbc.sql("delete from rebuild_part").update();
    }
  }
}
