package io.caseline.bench.measure;

import io.caseline.bench.stand.Stand;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Projections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All projections rebuilt at once, against reading the same events by plain JDBC. */
public final class Replay {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int FETCHED_AT_ONCE = 1_000;

  private final Stand stand;
  private final Projections projections;
  private final CatchingUp catchingUp;

  public Replay(Stand stand, CaselineClient client) {
    this.stand = stand;
    this.projections = new Projections(client.cases(Person.admin("admin")));
    this.catchingUp = new CatchingUp(client);
  }

  /**
   * What came out.
   *
   * @param events in the store
   * @param projections how many were rebuilt
   * @param readByJdbc how long it takes to read them once
   * @param rebuilt how long it took from the question to the end
   */
  public record Result(long events, int projections, Duration readByJdbc, Duration rebuilt) {

    /** The part of the plain reader's speed. */
    public double ratio() {
      return (double) readByJdbc.toNanos() / rebuilt.toNanos();
    }
  }

  /** Asks for a rebuild that does not count, and does not wait for it. */
  public void warmUp() {
    projections.rebuildAll();
  }

  public Result measure() throws SQLException, InterruptedException {
    catchingUp.await();
    // Twice, as the first finds less in the cache than the rebuild will.
    read();
    long began = System.nanoTime();
    long events = read();
    Duration readByJdbc = Duration.ofNanos(System.nanoTime() - began);

    long asked = System.nanoTime();
    List<String> rebuilt = projections.rebuildAll();
    Patience.await(() -> left(rebuilt), BETWEEN_LOOKS);
    Duration took = Duration.ofNanos(System.nanoTime() - asked);
    return new Result(events, rebuilt.size(), readByJdbc, took);
  }

  /** The events that those have shown that are not done. */
  private Map<String, Long> left(List<String> names) {
    Map<String, Long> left = new TreeMap<>();
    for (JsonNode each : projections.all()) {
      String name = each.required("name").asString();
      if (names.contains(name) && each.required("state").asString().equals("REBUILDING")) {
        left.put(name, each.at("/rebuild/done").asLong());
      }
    }
    return left;
  }

  private long read() throws SQLException {
    try (Connection connection = stand.casesDatabase()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCHED_AT_ONCE);
        long events = 0;
        try (ResultSet rows =
            statement.executeQuery("select * from domain_event_entry order by global_index")) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
              rows.getObject(i);
            }
            events++;
          }
        }
        return events;
      }
    }
  }
}
