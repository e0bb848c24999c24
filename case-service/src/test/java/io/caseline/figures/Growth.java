package io.caseline.figures;

import io.caseline.testing.Api;
import io.caseline.testing.NewCase;
import io.caseline.testing.Node;
import io.caseline.web.security.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What grows with the store: the same operations on ten thousand events and on many, side by side
 * in turn, and how fast all projections are built from the many. Prints, and asserts nothing;
 * started by hand, see docs/growth.md.
 */
public final class Growth {

  private static final int FEW = 10_000;
  private static final int LONG_CASE = 5_000;
  private static final int ROUNDS = 9;
  private static final int TIMES = 60;

  private static final String NOTE =
      "{\"text\":\"The member called again and was told what happens"
          + " next.\",\"visibility\":\"INTERNAL\"}";

  private final Map<String, double[][]> millis = new LinkedHashMap<>();

  /** A store with the service on it. */
  private record Filled(Api api, Api specialist, String member, String longCase, String shortCase) {

    /** A case of twenty events, to be added to: another each round, so that all stay short. */
    Filled again() {
      return new Filled(api, specialist, member, longCase, caseOf(api, 20));
    }
  }

  private interface Operation {
    void on(Filled store);
  }

  /** How many events. */
  public static void main(String[] arguments) throws Exception {
    long many = arguments.length > 0 ? Long.parseLong(arguments[0]) : 300_000;
    try (var postgres =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start()) {
      new Growth().run(postgres, many);
    }
    System.exit(0);
  }

  private void run(EmbeddedPostgres postgres, long many) throws Exception {
    try (Node small = filled(postgres, "small", FEW);
        Node large = filled(postgres, "large", many)) {
      measure(List.of(store(small), store(large)));
    }
    millis.forEach(
        (name, both) ->
            say(
                "%-22s %8.2f ms %8.2f ms %6.2f",
                name, median(both[0]), median(both[1]), median(both[1]) / median(both[0])));
  }

  private static Node filled(EmbeddedPostgres postgres, String name, long events) throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = postgres.getJdbcUrl("postgres", name);
    try (Node node = node(url)) {
      List<UUID> stories =
          IntStream.range(0, 40).mapToObj(n -> UUID.fromString(story(node, n))).toList();
      var store =
          new FilledStore(url, node, node.bean("eventSerializer", Serializer.class), stories);
      long began = System.nanoTime();
      store.withLongCase(LONG_CASE);
      store.with(events);
      say("%s: filled with %,d events in %.0f s", name, events, since(began));
    }
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("delete from token_entry");
      long began = System.nanoTime();
      connection.setAutoCommit(false);
      statement.setFetchSize(1_000);
      long read = 0;
      try (var rows =
          statement.executeQuery("select * from domain_event_entry order by global_index")) {
        while (rows.next()) {
          read += rows.getBytes("payload").length > 0 ? 1 : 0;
        }
      }
      connection.commit();
      say("%s: plain JDBC reads %,.0f events a second", name, read / since(began));
    }
    long began = System.nanoTime();
    Node node = node(url);
    int projections = node.bean(EventProcessingConfiguration.class).eventProcessors().size();
    while (!upToDate(node)) {
      Thread.sleep(100);
    }
    double seconds = since(began);
    say(
        "%s: %d projections built in %.0f s: %,.0f events a second each, %,.0f together",
        name, projections, seconds, events / seconds, projections * events / seconds);
    return node;
  }

  private static Node node(String url) {
    return Node.on(url, new Nothing());
  }

  /** Members are told of by the tests' own directory; nothing else is changed. */
  private static final class Nothing
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {}
  }

  private static boolean upToDate(Node node) {
    return node.api(Role.ADMIN)
        .get("/v1/admin/projections")
        .json()
        .get("items")
        .valueStream()
        .allMatch(it -> it.get("state").asString().equals("UP_TO_DATE"));
  }

  /** A case that was worked on by several, of eighty to a hundred and twenty events. */
  private static String story(Node node, int number) {
    Api anna = node.api("anna", Role.CSR, "customer-service");
    Api clara = node.api("clara", Role.SPECIALIST, "claims");
    String id = NewCase.in("customer-service").by(anna).text("/caseId");
    String path = "/v1/cases/" + id;
    anna.post(path + "/take-ownership").expect(200);
    String request =
        path
            + "/information-requests/"
            + anna.post(
                    path + "/information-requests",
                    "{\"department\":\"claims\",\"question\":\"Was it paid?\"}")
                .expect(201)
                .text("/id");
    clara.post(request + "/accept").expect(200);
    for (int contact = 0; contact < 10; contact++) {
      anna.post(
              path + "/interactions",
              "{\"channel\":\"PHONE\",\"direction\":\"INBOUND\",\"summary\":\"Called again.\"}")
          .expect(201);
    }
    for (int note = 0; note < 55 + number; note++) {
      anna.post(path + "/notes", NOTE).expect(201);
    }
    if (number % 10 != 0) {
      clara.post(request + "/provide", "{\"answer\":\"It was.\"}").expect(200);
    }
    if (number % 5 != 0) {
      anna.post(
              path + "/resolve",
              "{\"outcome\":\"RESOLVED_FOR_MEMBER\",\"explanation\":\"Paid.\",\"nextSteps\":[]}")
          .expect(200);
    }
    return id;
  }

  private static String caseOf(Api api, int events) {
    String id = NewCase.in("customer-service").by(api).text("/caseId");
    for (int note = 5; note < events; note++) {
      api.post("/v1/cases/" + id + "/notes", NOTE).expect(201);
    }
    return id;
  }

  private static Filled store(Node node) {
    Api anna = node.api("anna", Role.CSR, "customer-service");
    String longest =
        node.jdbc()
            .sql("select aggregate_identifier from domain_event_entry where sequence_number = ?")
            .param(LONG_CASE - 1)
            .query(String.class)
            .single();
    String member = anna.get("/v1/cases/" + longest).expect(200).text("/memberId");
    return new Filled(
        anna, node.api("clara", Role.SPECIALIST, "claims"), member, longest, caseOf(anna, 20));
  }

  private void measure(List<Filled> stores) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    operations.put("open", it -> NewCase.in("customer-service").by(it.api()));
    operations.put(
        "append to 20",
        it -> it.api().post("/v1/cases/" + it.shortCase() + "/notes", NOTE).expect(201));
    operations.put(
        "append to 5,000",
        it -> it.api().post("/v1/cases/" + it.longCase() + "/notes", NOTE).expect(201));
    operations.put("read 20", it -> it.api().get("/v1/cases/" + it.shortCase()).expect(200));
    operations.put("read 5,000", it -> it.api().get("/v1/cases/" + it.longCase()).expect(200));
    operations.put(
        "timeline of 5,000",
        it -> it.api().get("/v1/cases/" + it.longCase() + "/timeline").expect(200));
    operations.put("worklist page", it -> it.api().get("/v1/cases?status=OPEN").expect(200));
    operations.put(
        "inbox page",
        it -> it.specialist().get("/v1/departments/claims/information-requests").expect(200));
    operations.put(
        "member history",
        it -> it.api().get("/v1/members/" + it.member() + "/history").expect(200));
    operations.keySet().forEach(name -> millis.put(name, new double[2][ROUNDS]));
    for (int round = -2; round < ROUNDS; round++) {
      for (int i = 0; i < stores.size(); i++) {
        Filled store = stores.get(i).again();
        for (var operation : operations.entrySet()) {
          double took = each(operation.getValue(), store);
          if (round >= 0) { // the first two warm up
            millis.get(operation.getKey())[i][round] = took;
          }
        }
      }
    }
  }

  private static double each(Operation operation, Filled store) {
    List<Double> all = new ArrayList<>();
    for (int n = 0; n < TIMES; n++) {
      long began = System.nanoTime();
      operation.on(store);
      all.add(since(began) * 1_000);
    }
    return median(all.stream().mapToDouble(it -> it).toArray());
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void say(String words, Object... values) {
    System.out.printf(Locale.ROOT, words + "%n", values);
  }
}
