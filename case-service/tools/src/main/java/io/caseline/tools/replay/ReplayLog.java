package io.caseline.tools.replay;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Plays an incident log through the public API, one case for each incident, and verifies afterwards
 * that the cases are what the log says and what they answered on the way.
 *
 * <p>Cases are played side by side; within a case the log's order is kept.
 */
public final class ReplayLog {

  private static final Person ADMIN = Person.admin("replay-admin");
  private static final Person AUDITOR = Person.auditor("replay-auditor");
  private static final Person REGISTRAR = Person.supervisor("replay-registrar", "enrollment");

  private final Options options;
  private final Consumer<String> progress;

  /**
   * What is played where.
   *
   * @param limit how many incidents, from the top of the file; all of them when 0
   * @param parallel how many cases at once
   */
  public record Options(
      Path file, int limit, URI caseService, URI memberService, int parallel, Snapshots snapshots) {

    public static final int PARALLEL = 8;

    public Options {
      if (limit < 0 || parallel < 1) {
        throw new IllegalArgumentException("limit must not be negative, parallel at least 1");
      }
    }
  }

  public ReplayLog(Options options) {
    this(options, line -> {});
  }

  /**
   * A replay that can be watched.
   *
   * @param progress is told now and then how far it is, in a line for people
   */
  public ReplayLog(Options options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Plays and verifies; takes minutes for thousands of incidents.
   *
   * @throws IOException when the file cannot be read
   */
  public Report run() throws IOException, InterruptedException {
    IncidentLog log = IncidentLog.read(options.file(), options.limit());
    DirtCount dirt = new DirtCount();
    dirt.addAll(log.dirt());
    log.incidents().forEach(incident -> dirt.addAll(DirtFinder.in(incident)));

    try (var client = new CaselineClient(options.caseService(), options.memberService())) {
      createDepartments(client.cases(ADMIN), log.incidents());
      Members members = new Members(client.members(REGISTRAR));
      Session auditor = client.cases(AUDITOR);

      long began = System.nanoTime();
      List<PlayedCase> played =
          sideBySide(
              "played",
              log.incidents(),
              incident ->
                  new CasePlayer(client, auditor, options.snapshots(), incident).play(members));
      Duration playing = Duration.ofNanos(System.nanoTime() - began);

      Verifier verifier = new Verifier(auditor);
      List<List<Mismatch>> mismatches = sideBySide("verified", played, verifier::verify);

      return report(log, played, dirt, members.count(), playing, client.retried(), mismatches);
    }
  }

  /** One for each group, so that a handoff is exactly a change of group. */
  private void createDepartments(Session admin, List<Incident> incidents) {
    Map<String, String> names = new TreeMap<>();
    names.put(Waiting.PROBLEM_MANAGEMENT, "Problem management");
    incidents.stream()
        .flatMap(incident -> incident.rows().stream())
        .map(IncidentRow::group)
        .filter(Objects::nonNull)
        .forEach(group -> names.put(Pseudonyms.department(group), group));
    names.forEach(
        (id, name) ->
            admin.put(
                "/v1/admin/departments/" + id, Map.of("name", name, "calendar", "office-hours")));
    progress.accept(names.size() + " departments");
  }

  private <A, B> List<B> sideBySide(String done, List<A> all, Function<A, B> work)
      throws InterruptedException {
    List<B> results = new ArrayList<>(all.size());
    try (ExecutorService workers = Executors.newFixedThreadPool(options.parallel())) {
      List<Future<B>> futures =
          all.stream().map(it -> workers.submit(() -> work.apply(it))).toList();
      try {
        for (Future<B> future : futures) {
          results.add(future.get());
          if (results.size() % 100 == 0 || results.size() == all.size()) {
            progress.accept(results.size() + " of " + all.size() + " cases " + done);
          }
        }
      } catch (ExecutionException e) {
        workers.shutdownNow();
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      }
    }
    return results;
  }

  private static Report report(
      IncidentLog log,
      List<PlayedCase> played,
      DirtCount dirt,
      int members,
      Duration playing,
      long retried,
      List<List<Mismatch>> mismatches) {
    Map<String, Long> refused = new TreeMap<>();
    played.forEach(it -> it.refused().forEach(reason -> refused.merge(reason, 1L, Long::sum)));
    return new Report(
        log.incidents().size(),
        played.stream().filter(it -> it.caseId() != null).count(),
        members,
        played.stream().mapToLong(PlayedCase::commands).sum(),
        played.stream().mapToLong(PlayedCase::events).sum(),
        refused,
        retried,
        dirt.byKind(),
        playing,
        played.stream().mapToLong(it -> it.snapshots().size()).sum(),
        mismatches.stream().flatMap(List::stream).toList());
  }
}
