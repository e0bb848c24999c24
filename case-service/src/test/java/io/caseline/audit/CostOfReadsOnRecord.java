package io.caseline.audit;

import static org.awaitility.Awaitility.await;

import io.caseline.CaseServiceApplication;
import io.caseline.testing.Api;
import io.caseline.testing.MembersForTests;
import io.caseline.testing.NewCase;
import io.caseline.web.security.Role;
import io.caseline.web.testing.MeasuredPostgres;
import io.caseline.web.testing.NodeApart;
import io.caseline.web.testing.NothingOnRecord;
import io.caseline.web.testing.SideBySide;
import io.caseline.web.testing.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the log of reads costs a read: two nodes on one PostgreSQL, one with it and one without, in
 * one run. To be run by hand; prints.
 */
final class CostOfReadsOnRecord {

  private CostOfReadsOnRecord() {}

  public static void main(String... arguments) throws Exception {
    try (MeasuredPostgres database = MeasuredPostgres.start()) {
      String path;
      String bearer;
      try (ConfigurableApplicationContext filling = Node.run("0", database.url())) {
        path = "/v1/cases/" + caseOfTwentyEvents(filling);
        bearer = Tokens.of(filling).bearer("ana", "customer-service", Role.CSR);
      }
      try (NodeApart without = NodeApart.start(NodeWithout.class, database.url());
          NodeApart with = NodeApart.start(Node.class, database.url())) {
        SideBySide measure = new SideBySide(database, without, with);
        measure.compare("a case of 20 events", path, bearer);
        measure.compare("a worklist page of 50", "/v1/cases?limit=50", bearer);
      }
    }
    System.exit(0);
  }

  /** The last of as many as fill a page. */
  private static String caseOfTwentyEvents(ConfigurableApplicationContext node) {
    Api ana = Api.of(node).as("ana", Role.CSR, "customer-service");
    String caseId = "";
    for (int i = 0; i < 60; i++) {
      caseId = NewCase.in("customer-service").by(ana).text("/caseId");
    }
    String path = "/v1/cases/" + caseId;
    while (Long.parseLong(ana.get(path).text("/version")) < 20) {
      ana.post(path + "/notes", "{\"text\":\"A note.\",\"visibility\":\"INTERNAL\"}").expect(201);
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> ana.get("/v1/cases?limit=50").json().at("/items").size() == 50);
    return caseId;
  }

  /** As it is. */
  static final class Node {

    private Node() {}

    public static void main(String... portAndDatabase) {
      var _ = run(portAndDatabase[0], portAndDatabase[1]);
    }

    static ConfigurableApplicationContext run(
        String port, String database, ApplicationContextInitializer<?>... more) {
      List<ApplicationContextInitializer<?>> initializers = new ArrayList<>(List.of(more));
      initializers.add(new MembersForTests());
      return new SpringApplicationBuilder(CaseServiceApplication.class)
          .profiles("dev", "test")
          .initializers(initializers.toArray(ApplicationContextInitializer[]::new))
          .run("--spring.datasource.url=" + database, "--server.port=" + port);
    }
  }

  /** The same without the log of reads. */
  static final class NodeWithout {

    private NodeWithout() {}

    public static void main(String... portAndDatabase) {
      var _ = Node.run(portAndDatabase[0], portAndDatabase[1], new NothingOnRecord());
    }
  }
}
