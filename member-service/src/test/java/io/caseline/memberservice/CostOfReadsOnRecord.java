package io.caseline.memberservice;

import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.web.testing.MeasuredPostgres;
import io.caseline.web.testing.NodeApart;
import io.caseline.web.testing.NothingOnRecord;
import io.caseline.web.testing.SideBySide;
import io.caseline.web.testing.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the log of reads costs the read of a member's card: two nodes on one PostgreSQL, one with it
 * and one without, in one run. To be run by hand; prints.
 */
final class CostOfReadsOnRecord {

  private CostOfReadsOnRecord() {}

  public static void main(String... arguments) throws Exception {
    try (MeasuredPostgres database = MeasuredPostgres.start()) {
      String path;
      String bearer;
      try (ConfigurableApplicationContext filling = Node.run("0", database.url())) {
        path = "/v1/members/" + aMember(filling);
        bearer = Tokens.of(filling).bearer("ana", "customer-service", CSR);
      }
      try (NodeApart without = NodeApart.start(NodeWithout.class, database.url());
          NodeApart with = NodeApart.start(Node.class, database.url())) {
        new SideBySide(database, without, with).compare("a member's card", path, bearer);
      }
    }
    System.exit(0);
  }

  private static String aMember(ConfigurableApplicationContext node) {
    return Client.of(node)
        .as(SUPERVISOR)
        .post(
            "/v1/members",
            """
            {"name": {"given": "Ana", "family": "Example"}, "birthDate": "1950-02-03",
             "coverages": [{"lineOfBusiness": "MEDICAID", "from": "2020-01-01",
                            "plan": "Valley Care", "memberNumber": "VC-1"}],
             "contactPoints": [{"kind": "PHONE", "use": "HOME", "value": "+15595550100"}]}
            """)
        .at("/memberId")
        .asString();
  }

  /** As it is. */
  static final class Node {

    private Node() {}

    public static void main(String... portAndDatabase) {
      var _ = run(portAndDatabase[0], portAndDatabase[1]);
    }

    static ConfigurableApplicationContext run(
        String port, String database, ApplicationContextInitializer<?>... more) {
      return new SpringApplicationBuilder(MemberServiceApplication.class)
          .profiles("dev")
          .initializers(more)
          .run(
              "--spring.datasource.url=" + database,
              "--server.address=127.0.0.1",
              "--server.port=" + port,
              "--management.server.port=0",
              "--caseline.ledger.key-file=target/member-service-ledger.key");
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
