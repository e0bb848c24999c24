package io.caseline.bench.measure;

import io.caseline.bench.stand.Stand;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Gives the floor as many rows as the service has, of about the same size. */
final class FloorFilling {

  /** Far more than anybody takes away. */
  private static final int ROWS_OF_QUEUE = 500_000;

  private static final int ROWS_OF_LIST = 2_000;

  private final Stand stand;
  private final CaselineClient client;

  FloorFilling(Stand stand, CaselineClient client) {
    this.stand = stand;
    this.client = client;
  }

  Cases fillLike(Cases cases, int growing, int still, int longOnes) throws SQLException {
    try (Connection connection = stand.floorDatabase()) {
      connection.setAutoCommit(false);
      fillList(
          connection,
          "worklist",
          ROWS_OF_LIST,
          rows(ServiceOperations.LIST_READER, ServiceOperations.WORKLIST));
      fillList(
          connection,
          "inbox",
          ROWS_OF_LIST,
          rows(ServiceOperations.INBOX_READER, ServiceOperations.INBOX));
      fillList(connection, "queue", ROWS_OF_QUEUE, List.of("{}"));
      var filled =
          new Cases(
              fillCases(connection, cases.growing().size(), growing),
              fillCases(connection, cases.growingLong().size(), longOnes),
              fillCases(connection, cases.still().size(), still),
              fillCases(connection, cases.stillLong().size(), longOnes));
      connection.commit();
      connection.setAutoCommit(true);
      Tables.count(connection);
      return filled;
    }
  }

  /** As the service answers. */
  private List<String> rows(Person reader, String path) {
    return client.cases(reader).get(path).required("items").values().stream()
        .map(JsonNode::toString)
        .toList();
  }

  private static void fillList(
      Connection connection, String list, int howMany, List<String> contents) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into list_row (list, rank, content) values (?, ?, ?)")) {
      for (int i = 0; i < howMany; i++) {
        insert.setString(1, list);
        insert.setLong(2, i);
        insert.setString(3, contents.get(i % contents.size()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<String> fillCases(Connection connection, int howMany, int events)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    String payload = new Bodies(List.of(), 0).note();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into event (case_id, sequence, type, recorded_at, payload)"
                + " values (?, ?, 'happened', now(), ?)")) {
      for (int i = 0; i < howMany; i++) {
        UUID id = UUID.randomUUID();
        ids.add(id.toString());
        for (int sequence = 0; sequence < events; sequence++) {
          insert.setObject(1, id);
          insert.setLong(2, sequence);
          insert.setString(3, payload);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    return ids;
  }
}
