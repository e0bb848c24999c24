package io.caseline.faults.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseline.faults.load.Caller;
import io.caseline.faults.load.Command;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Service;
import io.caseline.faults.stand.Site;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of both documents is asked for nonsense. None answers 500, ever. */
class HostileInputIT {

  private static final Path STRINGS = Path.of("../../../shared/data/strings/blns.json");
  private static final Path DOCUMENTS = Path.of("../../api-contracts/openapi");
  private static final int REQUESTS = Form.times(15, 400);
  private static final int SLOW_CLIENTS = 50;

  /** Another one with {@code -Dfaults.seed=}; each failure tells which it was. */
  private static final long SEED = Long.getLong("faults.seed", 20_261_127);

  @Test
  void case_service_refuses_all_of_it_and_goes_on() throws Exception {
    Site site = Site.onH2();
    isAskedForNonsense("case-service", site.service(), site);
  }

  @Test
  void member_service_refuses_all_of_it_and_goes_on() throws Exception {
    Site site = Site.onH2();
    Path folder = Files.createTempDirectory(site.folder(), "members");
    List<String> settings =
        List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("members"));
    // In the same folder, for the key by which both trust one token.
    try (var service = new Service("member-service", site.folder(), settings)) {
      isAskedForNonsense("member-service", service, site);
    }
  }

  private static void isAskedForNonsense(String name, Service service, Site site) throws Exception {
    assumeTrue(Files.exists(STRINGS), "The naughty strings are not here");
    List<String> strings = new ArrayList<>();
    JsonMapper.shared()
        .readTree(Files.readString(STRINGS))
        .forEach((JsonNode it) -> strings.add(it.asString()));
    try (var client = new CaselineClient(site.service().uri(), service.uri())) {
      var nonsense = new Nonsense(SEED, strings, someCases(client));
      Map<Integer, Integer> statuses = new TreeMap<>();
      List<String> wrong = new ArrayList<>();
      List<Socket> slow = slowClients(service.port());
      for (Operation operation : Operation.of(DOCUMENTS.resolve(name + ".json"))) {
        String token = client.token(somebody(operation.role()));
        for (int n = 0; n < REQUESTS; n++) {
          Answer answer = Answer.to(service.port(), nonsense.request(operation, token));
          statuses.merge(answer.status(), 1, Integer::sum);
          if (!operation.foresees(answer.status())
              || (answer.status() >= 400 && !answer.isProblem())) {
            wrong.add(operation.method() + " " + operation.path() + " -> " + answer.status());
          }
        }
      }
      for (Socket socket : slow) {
        socket.close();
      }
      System.out.println("Nonsense to " + name + ", seed " + SEED + ", answers: " + statuses);
      assertThat(wrong).as("seed " + SEED).isEmpty();
      assertThat(service.isAlive()).isTrue();
      assertThat(someCases(client)).isNotEmpty();
    }
  }

  private static List<String> someCases(CaselineClient client) throws InterruptedException {
    List<String> cases = new ArrayList<>();
    String token = client.token(Person.csr("maria"));
    try (var caller = new Caller(client.caseService(), token, new Ledger())) {
      for (int n = 0; n < 5; n++) {
        cases.add(caller.insist(Command.open()).orElseThrow().caseId());
      }
    }
    return cases;
  }

  /** They begin a request and never end it. */
  private static List<Socket> slowClients(int port) throws Exception {
    List<Socket> sockets = new ArrayList<>();
    for (int n = 0; n < SLOW_CLIENTS; n++) {
      var socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket
          .getOutputStream()
          .write("POST /v1/cases HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }
    return sockets;
  }

  private static Person somebody(String role) {
    return switch (role) {
      case "admin", "auditor", "system" -> new Person("somebody-" + role, role, null, null);
      default -> new Person("somebody-" + role, role, Person.CUSTOMER_SERVICE, null);
    };
  }
}
