package io.caseline.memberservice;

import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.web.testing.MeasuredPostgres;
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

  public static void main(String[] arguments) throws Exception {
    try (MeasuredPostgres database = MeasuredPostgres.start();
        ConfigurableApplicationContext with = node(database.url());
        ConfigurableApplicationContext without = node(database.url(), new NothingOnRecord())) {
      SideBySide measure = new SideBySide(database);
      String memberId =
          Client.of(with)
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
      String bearer = Tokens.of(with).bearer("ana", "customer-service", CSR);
      measure.compare(
          "a member's card", port(without), port(with), "/v1/members/" + memberId, bearer);
    }
    System.exit(0);
  }

  private static ConfigurableApplicationContext node(
      String database, ApplicationContextInitializer<?>... more) {
    return new SpringApplicationBuilder(MemberServiceApplication.class)
        .profiles("dev")
        .initializers(more)
        .run(
            "--spring.datasource.url=" + database,
            "--server.port=0",
            "--management.server.port=0",
            "--caseline.ledger.key-file=target/member-service-ledger.key");
  }

  private static int port(ConfigurableApplicationContext node) {
    return Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
