package io.caseline.figures;

import io.caseline.figures.Without.Part;
import io.caseline.testing.Api;
import io.caseline.testing.Node;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What sealing, the tree and the log of reads cost a command and a read: the service without any of
 * it, with each alone, and with all, on one PostgreSQL, over HTTP with 16 callers, in turn, several
 * rounds. Prints ratios of the median round to the service without any; started by hand:
 *
 * <pre>
 * java -cp target/test-classes:target/classes:… io.caseline.figures.CostOfProof [rounds [seconds]]
 * </pre>
 */
public final class CostOfProof {

  private static final int CALLERS = 16;
  private static final int CASES = 48;

  private static final String NOTE =
      "{\"text\":\"The member called again and was told what happens"
          + " next.\",\"visibility\":\"INTERNAL\"}";

  private final Map<String, Service> services = new LinkedHashMap<>();
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  /**
   * One of the services.
   *
   * @param cases of some twenty events, to be read
   * @param opened those opened while it was measured, to be added to: so many that all stay short
   * @param perSecond what it managed in each round
   */
  private record Service(
      Api api, List<String> cases, List<String> opened, Map<String, List<Double>> perSecond) {

    String opened(int number) {
      return opened.get(number % opened.size());
    }
  }

  /** Rounds, and seconds for each measure in each round. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    try (var postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      new CostOfProof().run(postgres, rounds, seconds);
    }
    System.exit(0);
  }

  private void run(EmbeddedPostgres postgres, int rounds, int seconds) throws Exception {
    Set<Part> all = EnumSet.allOf(Part.class);
    var nodes = new ArrayList<Node>();
    Map<String, Set<Part>> variants = new LinkedHashMap<>();
    variants.put("none", all);
    for (Part part : Part.values()) {
      variants.put(part.name().toLowerCase(Locale.ROOT).replace('_', ' '), without(all, part));
    }
    variants.put("all", Set.of());
    for (var variant : variants.entrySet()) {
      Node node = node(postgres, variant.getKey().replace(' ', '_'), variant.getValue());
      nodes.add(node);
      services.put(variant.getKey(), prepared(node));
    }
    measure(rounds, seconds);
    nodes.forEach(Node::close);
    print();
  }

  private static Set<Part> without(Set<Part> all, Part one) {
    return all.stream().filter(part -> part != one).collect(Collectors.toUnmodifiableSet());
  }

  private static Node node(EmbeddedPostgres postgres, String name, Set<Part> parts)
      throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name.replace("all", "everything"));
    }
    String url = postgres.getJdbcUrl("postgres", name.replace("all", "everything"));
    return Node.on(url, new Without(parts));
  }

  private static Service prepared(Node node) {
    Api api = node.api(Role.CSR);
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      String id = open(api);
      for (int note = 0; note < 18; note++) {
        api.post("/v1/cases/" + id + "/notes", NOTE).expect(201);
      }
      cases.add(id);
    }
    return new Service(
        api, cases, Collections.synchronizedList(new ArrayList<>()), new LinkedHashMap<>());
  }

  private static String open(Api api) {
    String body =
        """
        {"memberId":"%s","lineOfBusiness":"MEDICARE_ADVANTAGE","category":"INQUIRY",
         "topic":"billing","subject":"A bill nobody understands","channel":"PHONE",
         "description":"The member got a bill for a blood test and asks whether the plan pays it."}
        """
            .formatted(Ids.next());
    String location = api.post("/v1/cases", body).expect(201).header("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private void measure(int rounds, int seconds) throws Exception {
    Map<String, BiConsumer<Service, Integer>> measures = new LinkedHashMap<>();
    measures.put("open", (it, n) -> it.opened().add(open(it.api())));
    measures.put(
        "append",
        (it, n) -> it.api().post("/v1/cases/" + it.opened(n) + "/notes", NOTE).expect(201));
    measures.put(
        "read 20", (it, n) -> it.api().get("/v1/cases/" + it.cases().get(n % CASES)).expect(200));
    measures.put("worklist 50", (it, n) -> it.api().get("/v1/cases?limit=50").expect(200));
    for (int round = 0; round <= rounds; round++) {
      for (var measure : measures.entrySet()) {
        for (Service service : services.values()) {
          double perSecond = perSecond(service, measure.getValue(), seconds);
          if (round > 0) { // the first warms up
            service
                .perSecond()
                .computeIfAbsent(measure.getKey(), it -> new ArrayList<>())
                .add(perSecond);
          }
        }
      }
    }
    callers.shutdown();
  }

  private double perSecond(Service service, BiConsumer<Service, Integer> operation, int seconds)
      throws Exception {
    var done = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    Callable<Void> caller =
        () -> {
          while (System.nanoTime() < end) {
            operation.accept(service, done.getAndIncrement());
          }
          return null;
        };
    List<Callable<Void>> all = IntStream.range(0, CALLERS).mapToObj(i -> caller).toList();
    for (Future<Void> future : callers.invokeAll(all)) {
      future.get();
    }
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  private void print() {
    Service floor = services.get("none");
    System.out.printf("%-14s %-14s %10s %8s %14s%n", "measure", "with", "median/s", "ratio", "");
    for (String measure : floor.perSecond().keySet()) {
      services.forEach(
          (name, service) -> {
            double[] ratios =
                ratios(service.perSecond().get(measure), floor.perSecond().get(measure));
            System.out.printf(
                "%-14s %-14s %10.0f %8.2f   (%.2f to %.2f)%n",
                measure,
                name,
                median(service.perSecond().get(measure).stream().mapToDouble(it -> it).toArray()),
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1]);
          });
    }
  }

  /** Round by round, sorted. */
  private static double[] ratios(List<Double> some, List<Double> floor) {
    return IntStream.range(0, some.size())
        .mapToDouble(round -> some.get(round) / floor.get(round))
        .sorted()
        .toArray();
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
