package io.caseline.floor;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FloorStore {

  private static final String NEWEST =
      """
      select position, sequence, type, recorded_at, payload from event
      where case_id = ? order by sequence desc limit ?
      """;

  record Event(
      long position, long sequence, String type, OffsetDateTime recordedAt, String payload) {}

  private final JdbcTemplate jdbc;

  FloorStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public void open(UUID caseId, String payload, String key, String answer) {
    insert(caseId, 0, payload);
    remember(key, answer);
  }

  @Transactional
  public String append(
      UUID caseId, int reading, String payload, String key, LongFunction<String> answer) {
    long sequence = newest(caseId, reading).getFirst().sequence() + 1;
    insert(caseId, sequence, payload);
    String answered = answer.apply(sequence);
    remember(key, answered);
    return answered;
  }

  /** The newest first. */
  public List<Event> newest(UUID caseId, int limit) {
    return jdbc.query(
        NEWEST,
        (row, _) ->
            new Event(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class),
                row.getString(5)),
        caseId,
        limit);
  }

  public List<String> page(String list, int limit) {
    return jdbc.queryForList(
        "select content from list_row where list = ? order by rank limit ?",
        String.class,
        list,
        limit);
  }

  /** One row less in the list, one event and one key. */
  @Transactional
  public void take(String list, UUID caseId, String key, String answer) {
    String taken =
        jdbc.queryForObject(
            """
            delete from list_row where (list, rank) in (
              select list, rank from list_row where list = ? order by rank limit 1
              for update skip locked)
            returning content
            """,
            String.class,
            list);
    insert(caseId, 0, Objects.requireNonNull(taken));
    remember(key, answer);
  }

  private void insert(UUID caseId, long sequence, String payload) {
    jdbc.update(
        "insert into event (case_id, sequence, type, recorded_at, payload) values (?, ?, ?, ?, ?)",
        caseId,
        sequence,
        "happened",
        now(),
        payload);
  }

  private void remember(String key, String answer) {
    jdbc.update(
        "insert into request (idempotency_key, answered_at, answer) values (?, ?, ?)",
        key,
        now(),
        answer);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }
}
