package io.caseline.figures;

import io.caseline.cases.event.NoteAdded;
import io.caseline.platform.RecordedEvent;
import io.caseline.testing.Node;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.postgresql.PGConnection;

/**
 * Fills a store with copies of stories that happened: each event is sealed anew under the key of
 * its member, and all are brought in by COPY. Five hundred cases at a time go on side by side.
 */
final class FilledStore {

  private static final int SIDE_BY_SIDE = 500;
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final String url;
  private final Serializer events;
  private final List<List<RecordedEvent>> stories;
  private final Map<UUID, String> metadata;
  private long position;

  FilledStore(String url, Node node, Serializer events, List<UUID> cases) {
    this.url = url;
    this.events = events;
    this.stories = cases.stream().map(node::eventsOf).toList();
    this.metadata =
        node
            .jdbc()
            .sql("select event_identifier, meta_data from domain_event_entry")
            .query((row, number) -> Map.entry(row.getString(1), hex(row.getBytes(2))))
            .list()
            .stream()
            .collect(Collectors.toMap(it -> UUID.fromString(it.getKey()), Map.Entry::getValue));
    this.position =
        node.jdbc()
            .sql("select max(global_index) from domain_event_entry")
            .query(Long.class)
            .single();
  }

  /** So many events at least; whole cases. */
  void with(long wanted) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url)) {
      while (position < wanted) {
        List<List<String>> cases =
            IntStream.range(0, SIDE_BY_SIDE).parallel().mapToObj(n -> aCase()).toList();
        copy(connection, cases);
      }
      try (var statement = connection.createStatement()) {
        statement.execute("select setval('domain_event_entry_seq', " + position + ")");
        statement.execute("vacuum analyze");
      }
    }
  }

  /** One case that somebody keeps writing notes to. */
  UUID withLongCase(int length) throws SQLException, IOException {
    List<RecordedEvent> story = stories.getFirst();
    RecordedEvent note =
        story.stream().filter(it -> it.payload() instanceof NoteAdded).findFirst().orElseThrow();
    var copies = new Copies(Duration.ZERO);
    List<String> rows = new ArrayList<>();
    story.stream()
        .limit(note.sequence())
        .forEach(event -> rows.add(row(event, event.sequence(), copies)));
    while (rows.size() < length) {
      copies.forget(((NoteAdded) note.payload()).noteId());
      rows.add(row(note, rows.size(), copies));
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      copy(connection, List.of(rows));
    }
    return copies.of(story.getFirst().caseId());
  }

  private List<String> aCase() {
    Random random = ThreadLocalRandom.current();
    var copies = new Copies(Duration.ofSeconds(random.nextLong(A_YEAR.toSeconds())));
    return stories.get(random.nextInt(stories.size())).stream()
        .map(event -> row(event, event.sequence(), copies))
        .toList();
  }

  /** All but the position, which is known when it is brought in. */
  private String row(RecordedEvent event, long sequence, Copies copies) {
    SerializedObject<byte[]> stored = events.serialize(copies.of(event.payload()), byte[].class);
    return String.join(
        "\t",
        UUID.randomUUID().toString(),
        copies.of(event.caseId()).toString(),
        Long.toString(sequence),
        "CaseAggregate",
        DateTimeUtils.formatInstant(copies.of(event.recordedAt())),
        stored.getType().getName(),
        stored.getType().getRevision() == null ? "\\N" : stored.getType().getRevision(),
        hex(stored.getData()),
        metadata.get(event.eventId()));
  }

  private void copy(Connection connection, List<List<String>> cases)
      throws SQLException, IOException {
    int longest = cases.stream().mapToInt(List::size).max().orElse(0);
    var rows = new StringBuilder();
    for (int sequence = 0; sequence < longest; sequence++) {
      for (List<String> one : cases) {
        if (sequence < one.size()) {
          rows.append(++position).append('\t').append(one.get(sequence)).append('\n');
        }
      }
    }
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy domain_event_entry from stdin", new StringReader(rows.toString()));
  }

  private static String hex(byte[] bytes) {
    return "\\\\x" + HexFormat.of().formatHex(bytes);
  }
}
