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
import io.caseline.faults.stand.Service;
import io.caseline.faults.stand.Site;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Three nodes on one database, asked in turn, as behind a balancer. */
@TestInstance(Lifecycle.PER_CLASS)
class ThreeNodesIT {

  private static final int CASES = Form.times(3, 50);
  private static final int AGENTS = 9;
  private static final int CLAIMS_EACH = Form.times(3, 30);
  private static final Duration LONGEST_TAKEOVER = Duration.ofMinutes(1);

  private Site site;
  private List<Service> nodes;
  private List<CaselineClient> clients;

  @BeforeAll
  void start() throws Exception {
    site = Site.onPostgres();
    nodes = List.of(site.service(), site.anotherNode(), site.anotherNode());
    clients = nodes.stream().map(Service::client).toList();
  }

  @AfterAll
  void stopTheOthers() {
    clients.forEach(CaselineClient::close);
    nodes.subList(1, nodes.size()).forEach(Service::close);
  }

  @Test
  void a_deadline_is_met_once_whoever_was_awake() throws Exception {
    var ledger = new Ledger();
    List<String> cases = new ArrayList<>();
    for (CaselineClient client : clients) {
      try (Caller caller = caller(client, ledger)) {
        for (int i = 0; i < CASES; i++) {
          Done opened = caller.insist(Command.open()).orElseThrow();
          assertThat(caller.insist(Command.handOff(opened.caseId()))).isPresent();
          cases.add(opened.caseId());
        }
      }
    }
    Session reader = clients.getFirst().cases(csr(0));
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> cases.stream().allMatch(it -> Happened.times(reader, it, "HandoffLapsed") > 0));
    assertThat(cases).allMatch(it -> Happened.times(reader, it, "HandoffLapsed") == 1);
    Aftermath.holds("three nodes, one deadline", cases.size(), ledger, site, clients.getFirst());
  }

  @Test
  void nobody_gets_a_case_that_another_has_got() throws Exception {
    try (Caller caller = caller(clients.getFirst(), new Ledger())) {
      for (int i = 0; i < AGENTS * CLAIMS_EACH; i++) {
        assertThat(caller.insist(Command.open())).isPresent();
      }
    }
    List<Callable<List<String>>> agents =
        IntStream.range(0, AGENTS).<Callable<List<String>>>mapToObj(i -> () -> claim(i)).toList();
    List<String> claimed = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(AGENTS)) {
      for (Future<List<String>> each : threads.invokeAll(agents)) {
        claimed.addAll(each.get());
      }
    }
    assertThat(claimed).hasSize(AGENTS * CLAIMS_EACH).doesNotHaveDuplicates();
    Session reader = clients.getFirst().cases(csr(0));
    assertThat(claimed).allMatch(it -> Happened.times(reader, it, "WorkAssigned") == 1);
  }

  @Test
  void lists_go_on_whichever_node_dies() throws Exception {
    var ledger = new Ledger();
    for (int dead = 0; dead < nodes.size(); dead++) {
      nodes.get(dead).kill();
      CaselineClient client = clientOf(dead + 1);
      Session supervisor = client.cases(Person.supervisor("sofia", Person.CUSTOMER_SERVICE));
      try (Caller caller = caller(client, ledger)) {
        String caseId = caller.insist(Command.open()).orElseThrow().caseId();
        await()
            .atMost(LONGEST_TAKEOVER)
            .pollInterval(Duration.ofMillis(200))
            .until(() -> isListed(supervisor, caseId));
      }
      nodes.get(dead).startAgain();
    }
    Aftermath.holds(
        "kill -9 of one of three nodes", nodes.size(), ledger, site, clients.getFirst());
  }

  private List<String> claim(int agent) {
    Session session = clientOf(agent).cases(csr(agent));
    return Stream.generate(
            () -> session.command("/v1/departments/customer-service/queue/claim-next").caseId())
        .limit(CLAIMS_EACH)
        .toList();
  }

  private static boolean isListed(Session supervisor, String caseId) {
    return supervisor.get("/v1/cases?limit=200&sort=-openedAt").required("items").values().stream()
        .anyMatch(it -> it.required("caseId").asString().equals(caseId));
  }

  private static Caller caller(CaselineClient client, Ledger ledger) {
    return new Caller(client.caseService(), client.token(Person.csr("maria")), ledger);
  }

  private CaselineClient clientOf(int number) {
    return clients.get(number % clients.size());
  }

  private static Person csr(int number) {
    return Person.csr("agent-" + number);
  }
}
