package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Caller;
import io.caseline.faults.load.Command;
import io.caseline.faults.load.Load;
import io.caseline.faults.stand.Site;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list cannot take the events of one case, while people work on others. */
class PoisonIT {

  private static final String DEAD_LETTERS = "/v1/admin/dead-letters?projection=worklist";
  private static final String RETRY = "/v1/admin/projections/worklist/retry-dead-letters";

  @Test
  void they_are_put_aside_the_others_go_on_and_an_operator_has_them_tried_again() throws Exception {
    Site site = Site.onPostgres();
    try (var client = site.service().client();
        Load load = Load.on(site.service().uri(), client);
        var caller =
            new Caller(client.caseService(), client.token(Person.csr("maria")), load.ledger())) {
      Session admin = client.cases(Person.admin("adam"));
      String poisoned = caller.insist(Command.open()).orElseThrow().caseId();
      refuse(site, poisoned);
      try {
        assertThat(caller.insist(Command.ask(poisoned))).isPresent();
        await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(200))
            .until(() -> !admin.all(DEAD_LETTERS).isEmpty());
        load.goOnFor(100);
        // What follows in this case needs what was put aside, and waits behind it.
        assertThat(caller.insist(Command.ask(poisoned))).isPresent();
        assertThat(casesOf(admin.all(DEAD_LETTERS))).containsOnly(poisoned);
      } finally {
        site.postgres().execute("alter table worklist_case drop constraint poison");
      }
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                admin.post(RETRY, Map.of());
                return admin.all(DEAD_LETTERS).isEmpty();
              });
      Aftermath.holds("poison events", 1, load.end(), site, client);
    }
  }

  /** From now on the list takes no change of this case. */
  private static void refuse(Site site, String caseId) throws SQLException {
    site.postgres()
        .execute(
            "alter table worklist_case add constraint poison check (case_id <> '%s') not valid"
                .formatted(caseId));
  }

  private static List<String> casesOf(List<JsonNode> parked) {
    return parked.stream().map(it -> it.required("caseId").asString()).toList();
  }
}
