package io.caseline.web.idempotency;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code idempotency_key}. Writes in the transaction of the command it is about. */
final class KeptAnswers {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

  /** Deleted so many at a time, lest a busy day's rows make one huge transaction. */
  private static final int PURGED_AT_ONCE = 5_000;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  KeptAnswers(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<KeptAnswer> find(IdempotencyKey key) {
    return jdbc
        .query(
            """
            select fingerprint, status, headers, body from idempotency_key
            where caller = ? and idempotency_key = ?
            """,
            (row, number) ->
                new KeptAnswer(
                    row.getString("fingerprint"),
                    row.getInt("status"),
                    JSON.readValue(row.getString("headers"), HEADERS),
                    row.getString("body")),
            key.caller(),
            key.key())
        .stream()
        .findFirst();
  }

  /** Waits while another node's transaction has the same key, and fails if that commits. */
  void keep(IdempotencyKey key, KeptAnswer answer) {
    jdbc.update(
        """
        insert into idempotency_key
          (caller, idempotency_key, fingerprint, status, headers, body, answered_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        key.caller(),
        key.key(),
        answer.fingerprint(),
        answer.status(),
        JSON.writeValueAsString(answer.headers()),
        answer.body(),
        atUtc(clock.instant()));
  }

  /** Forgets a few that are older; tells whether there may be more of them. */
  boolean forgetBefore(Instant instant) {
    int forgotten =
        jdbc.update(
            """
            delete from idempotency_key where (caller, idempotency_key) in (
              select caller, idempotency_key from idempotency_key where answered_at < ?
              order by answered_at limit ?)
            """,
            atUtc(instant),
            PURGED_AT_ONCE);
    return forgotten == PURGED_AT_ONCE;
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
