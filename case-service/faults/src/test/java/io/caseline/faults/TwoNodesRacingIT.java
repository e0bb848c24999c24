package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Caller;
import io.caseline.faults.load.Command;
import io.caseline.faults.load.Done;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Service;
import io.caseline.faults.stand.Site;
import io.caseline.tools.client.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, and people on both who write to the same case. */
class TwoNodesRacingIT {

  private static final int CASES = Form.times(2, 50);
  private static final int PEOPLE = 6;
  private static final int NOTES_EACH = 10;

  @Test
  void one_case_has_one_sequence_and_one_key_one_effect() throws Exception {
    Site site = Site.onPostgres();
    var ledger = new Ledger();
    try (Service other = site.anotherNode();
        var client = site.service().client()) {
      String token = client.token(Person.csr("maria"));
      List<URI> nodes = List.of(site.service().uri(), other.uri());
      try (var opener = new Caller(nodes.getFirst(), token, ledger)) {
        for (int n = 0; n < CASES; n++) {
          race(opener.insist(Command.open()).orElseThrow().caseId(), nodes, token, ledger);
        }
      }
    }
    try (var client = site.service().client()) {
      Aftermath.holds("two nodes, one case", CASES, ledger, site, client);
    }
  }

  private static void race(String caseId, List<URI> nodes, String token, Ledger ledger)
      throws Exception {
    Command byBoth = Command.note(caseId);
    List<Callable<List<Done>>> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      URI node = nodes.get(person % nodes.size());
      people.add(
          () -> {
            List<Done> done = new ArrayList<>();
            try (var caller = new Caller(node, token, ledger)) {
              Optional<Done> same = caller.insist(byBoth);
              assertThat(same).isPresent();
              for (int n = 0; n < NOTES_EACH; n++) {
                caller.insist(Command.note(caseId)).ifPresent(done::add);
              }
            }
            return done;
          });
    }
    List<Long> versions = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Done>> done : threads.invokeAll(people)) {
        done.get().forEach(it -> versions.add(it.version()));
      }
    }
    assertThat(versions).hasSize(PEOPLE * NOTES_EACH);
    assertThat(new HashSet<>(versions)).hasSameSizeAs(versions);
  }
}
