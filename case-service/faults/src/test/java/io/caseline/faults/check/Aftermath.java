package io.caseline.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.faults.load.Caller;
import io.caseline.faults.load.Command;
import io.caseline.faults.load.Done;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.stand.Site;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What holds after every fault, whatever it was. */
public final class Aftermath {

  private static final int SENT_ONCE_MORE = 200;

  private Aftermath() {}

  /**
   * Every command answered with success is in the history once, the same requests do nothing more,
   * the log's proofs verify, and the projections show what a replay makes of the events. Prints a
   * line of the table.
   *
   * @param scenario the line's name
   * @param rounds how often the fault was done
   */
  public static void holds(
      String scenario, int rounds, Ledger ledger, Site site, CaselineClient client)
      throws IOException, InterruptedException {
    askOnceMore(ledger, client);
    var lists = new Lists(client);
    Map<String, List<String>> before = lists.shown(ledger);
    Counts counts = history(client).of(ledger);
    Table.add(scenario, rounds, ledger, counts);
    assertThat(ledger.wrong()).isEmpty();
    assertThat(ledger.answered()).isPositive();
    assertThat(counts).isEqualTo(new Counts(ledger.answered(), 0, 0));
    lists.rebuild();
    assertThat(lists.shown(ledger)).isEqualTo(before);
    try (var proof = new Proof(site, client)) {
      proof.holds(ledger.done().getLast().caseId());
    }
  }

  /**
   * Some of what was answered with success is not there any more: a fault that shows that the
   * others' test can fail. Prints a line of the table.
   */
  public static void hasLost(String scenario, int rounds, Ledger ledger, CaselineClient client)
      throws IOException {
    Counts counts = history(client).of(ledger);
    Table.add(scenario, rounds, ledger, counts);
    assertThat(counts.lost()).isPositive();
  }

  private static History history(CaselineClient client) {
    return new History(client.cases(Person.supervisor("sofia", "customer-service")));
  }

  /** Who retries everything gets the first answers again. */
  private static void askOnceMore(Ledger ledger, CaselineClient client)
      throws IOException, InterruptedException {
    List<Done> done = ledger.done();
    String token = client.token(Person.csr("maria"));
    try (var caller = new Caller(client.caseService(), token, new Ledger())) {
      for (Done each : done.subList(Math.max(0, done.size() - SENT_ONCE_MORE), done.size())) {
        Command command = each.command();
        var again = caller.send(command);
        assertThat(again.statusCode()).isBetween(200, 201);
        assertThat(again.body()).isEqualTo(each.body());
      }
    }
  }
}
