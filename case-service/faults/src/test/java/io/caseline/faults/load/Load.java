package io.caseline.faults.load;

import static org.awaitility.Awaitility.await;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who work at once, each on cases of their own, whatever happens to the service. */
public final class Load implements AutoCloseable {

  private static final int CALLERS = 8;
  private static final int COMMANDS_ON_A_CASE = 20;

  private final Ledger ledger = new Ledger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> callers = new ArrayList<>();
  private volatile boolean goesOn = true;

  private Load() {}

  /**
   * Begins at once.
   *
   * @param client to get a token from, while there is somebody to ask
   * @param service whom to send commands to
   */
  public static Load on(URI service, CaselineClient client) {
    String token = client.token(Person.csr("maria"));
    var load = new Load();
    for (int i = 0; i < CALLERS; i++) {
      load.callers.add(load.threads.submit(() -> load.work(service, token)));
    }
    return load;
  }

  /** What they were answered so far; others may write theirs into it. */
  public Ledger ledger() {
    return ledger;
  }

  /** Returns when so many more commands have been answered with success. */
  public void goOnFor(int answers) {
    long until = ledger.answered() + answers;
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> ledger.answered() >= until);
  }

  /** Returns when so many more have been told that the service is not available. */
  public void goOnUntilRefused(int refusals) {
    long until = ledger.unavailable() + refusals;
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> ledger.unavailable() >= until);
  }

  /** Everybody ends what they are at: they are answered, sooner or later. */
  public Ledger end() throws InterruptedException, ExecutionException {
    goesOn = false;
    for (Future<?> caller : callers) {
      caller.get();
    }
    return ledger;
  }

  @Override
  public void close() {
    goesOn = false;
    threads.shutdownNow();
  }

  private Void work(URI service, String token) throws InterruptedException {
    try (var caller = new Caller(service, token, ledger)) {
      while (goesOn) {
        Optional<Done> opened = caller.insist(Command.open());
        for (int n = 0; goesOn && opened.isPresent() && n < COMMANDS_ON_A_CASE; n++) {
          caller.insist(next(opened.get().caseId(), n));
        }
      }
    }
    return null;
  }

  private static Command next(String caseId, int n) {
    return switch (n % 7) {
      case 2 -> Command.ask(caseId);
      case 4 -> Command.contact(caseId);
      default -> Command.note(caseId);
    };
  }
}
