package io.caseline.bench.measure;

import io.caseline.bench.stand.Database;
import io.caseline.bench.stand.Stand;
import io.caseline.tools.client.CaselineClient;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has the service's store grow by many events at once: copies of a case that was opened through the
 * API, brought in past it.
 */
public final class Growth {

  private static final String INSERT =
      """
      insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data)
      select event, of_case, sequence, kind, recorded, type, revision,
        convert_to(payload, 'UTF8'), convert_to(metadata, 'UTF8')
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        as it (event, of_case, sequence, kind, recorded, type, revision, payload, metadata)
      """;

  private static final int LONGEST = 5_000;
  private static final int CASES_AT_ONCE = 200;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Stand stand;
  private final CaselineClient client;

  public Growth(Stand stand, CaselineClient client) {
    this.stand = stand;
    this.client = client;
  }

  /**
   * Brings in one case of 5,000 events and others like the template, and returns when the lists and
   * the log's tree have taken in all of them.
   *
   * @param events so many, or a few more
   * @throws IllegalStateException when lists or tree come no further
   */
  public void by(long events, String template) throws SQLException, InterruptedException {
    try (Connection connection = stand.casesDatabase()) {
      List<StoryCopies.Event> story = story(connection, template);
      var copies = new StoryCopies(story, member(connection, template));
      int number = 0;
      insert(connection, copies.copy(number++, LONGEST));
      long brought = LONGEST;
      while (brought < events) {
        List<StoryCopies.Event> some = new ArrayList<>();
        for (int i = 0; i < CASES_AT_ONCE; i++) {
          some.addAll(copies.copy(number++));
        }
        insert(connection, some);
        brought += some.size();
      }
      Tables.count(connection);
      new CatchingUp(client).await();
      awaitTree(connection);
    }
  }

  private static List<StoryCopies.Event> story(Connection connection, String caseId)
      throws SQLException {
    List<StoryCopies.Event> story = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select event_identifier, sequence_number, type, time_stamp, payload_type,
                   payload_revision, payload, meta_data
            from domain_event_entry where aggregate_identifier = ? order by sequence_number
            """)) {
      query.setString(1, caseId);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          story.add(
              new StoryCopies.Event(
                  UUID.fromString(rows.getString(1)),
                  UUID.fromString(caseId),
                  rows.getLong(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6),
                  new String(rows.getBytes(7), StandardCharsets.UTF_8),
                  new String(rows.getBytes(8), StandardCharsets.UTF_8)));
        }
      }
    }
    return story;
  }

  private static UUID member(Connection connection, String caseId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select member_id from worklist_case where case_id = ?")) {
      query.setObject(1, UUID.fromString(caseId));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static void insert(Connection connection, List<StoryCopies.Event> events)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, texts(connection, events, event -> event.identifier().toString()));
      insert.setArray(2, texts(connection, events, event -> event.caseId().toString()));
      insert.setArray(
          3,
          connection.createArrayOf(
              "bigint", events.stream().map(StoryCopies.Event::sequence).toArray()));
      insert.setArray(4, texts(connection, events, StoryCopies.Event::kind));
      insert.setArray(5, texts(connection, events, StoryCopies.Event::recordedAt));
      insert.setArray(6, texts(connection, events, StoryCopies.Event::type));
      insert.setArray(7, texts(connection, events, StoryCopies.Event::revision));
      insert.setArray(8, texts(connection, events, StoryCopies.Event::payload));
      insert.setArray(9, texts(connection, events, StoryCopies.Event::metadata));
      insert.executeUpdate();
    }
  }

  private static Array texts(
      Connection connection,
      List<StoryCopies.Event> events,
      Function<StoryCopies.Event, @Nullable String> column)
      throws SQLException {
    return connection.createArrayOf("text", events.stream().map(column).toArray());
  }

  private static void awaitTree(Connection connection) throws SQLException, InterruptedException {
    long events = Database.number(connection, "select count(*) from domain_event_entry");
    Patience.await(() -> outside(connection, events), BETWEEN_LOOKS);
  }

  private static Map<String, Long> outside(Connection connection, long events) throws SQLException {
    long size = treeSize(connection);
    return size < events ? Map.of("tree", events - size) : Map.of();
  }

  private static long treeSize(Connection connection) throws SQLException {
    return Database.number(
        connection, "select max(tree_size) from ledger_checkpoint where log = 'events'");
  }
}
