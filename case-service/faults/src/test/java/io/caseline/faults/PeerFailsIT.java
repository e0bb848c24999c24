package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Caller;
import io.caseline.faults.load.Command;
import io.caseline.faults.load.Done;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Peer.Mood;
import io.caseline.faults.stand.Site;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** member-service is gone, says nothing, fails, or talks of something else. */
class PeerFailsIT {

  private static final int ROUNDS = Form.times(1, 5);

  @Test
  void cases_open_unconfirmed_and_are_confirmed_when_it_is_right_again() throws Exception {
    Site site = Site.onPostgres();
    var ledger = new Ledger();
    try (var client = site.service().client();
        var caller = new Caller(site.service().uri(), client.token(Person.csr("maria")), ledger)) {
      Session reader = client.cases(Person.csr("maria"));
      for (int round = 0; round < ROUNDS; round++) {
        opensUnderEach(site, caller, reader);
      }
      Aftermath.holds("member-service away, silent, wrong", ROUNDS, ledger, site, client);
    }
  }

  private static void opensUnderEach(Site site, Caller caller, Session reader) throws Exception {
    List<String> opened = new ArrayList<>();
    try {
      for (Mood mood : Mood.values()) {
        if (mood != Mood.RIGHT) {
          site.peer().is(mood);
          Done done = caller.insist(Command.open()).orElseThrow();
          opened.add(done.caseId());
          assertThat(memberStatus(reader, done.caseId())).as(mood.name()).isEqualTo("UNCONFIRMED");
          assertThat(caller.insist(Command.note(done.caseId()))).isPresent();
        }
      }
    } finally {
      site.peer().is(Mood.RIGHT);
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> opened.stream().allMatch(it -> memberStatus(reader, it).equals("CONFIRMED")));
  }

  private static String memberStatus(Session reader, String caseId) {
    return reader.get("/v1/cases/" + caseId).required("memberStatus").asString();
  }
}
