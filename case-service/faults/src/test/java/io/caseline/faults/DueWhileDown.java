package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.check.Happened;
import io.caseline.faults.load.Caller;
import io.caseline.faults.load.Command;
import io.caseline.faults.load.Done;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Site;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deadlines fall due while the service is down; the same on every database. */
abstract class DueWhileDown {

  private static final int CASES = Form.times(5, 50);

  abstract Site site() throws Exception;

  abstract String name();

  @Test
  void each_is_met_once_after_the_start_and_not_again_after_the_next() throws Exception {
    Site site = site();
    try (var client = site.service().client()) {
      var ledger = new Ledger();
      List<String> cases = handedOff(client, ledger);
      site.service().kill();
      Instant allDue = Instant.now().plus(Site.HANDOFFS_LAPSE_AFTER);
      await().atMost(Duration.ofMinutes(1)).until(() -> Instant.now().isAfter(allDue));
      site.service().startAgain();

      Session reader = client.cases(Person.csr("maria"));
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> cases.stream().allMatch(it -> lapses(reader, it) > 0));
      site.service().kill();
      site.service().startAgain();
      Aftermath.holds(name(), 1, ledger, site, client);
      assertThat(cases).allMatch(it -> lapses(reader, it) == 1);
    }
  }

  private static List<String> handedOff(CaselineClient client, Ledger ledger)
      throws InterruptedException {
    List<String> cases = new ArrayList<>();
    String token = client.token(Person.csr("maria"));
    try (var caller = new Caller(client.caseService(), token, ledger)) {
      for (int i = 0; i < CASES; i++) {
        Done opened = caller.insist(Command.open()).orElseThrow();
        cases.add(opened.caseId());
      }
      for (String each : cases) {
        assertThat(caller.insist(Command.handOff(each))).isPresent();
      }
    }
    return cases;
  }

  private static long lapses(Session reader, String caseId) {
    return Happened.times(reader, caseId, "HandoffLapsed");
  }
}
