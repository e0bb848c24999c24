package io.caseline.web.ledger;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogWriter;
import io.caseline.proof.verify.Verdict;
import io.caseline.proof.verify.Verifier;
import io.caseline.web.database.DatabaseKind;
import io.caseline.web.testing.H2ForTests;
import io.caseline.web.testing.PostgresForTests;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures the ledger over a store of a million events of usual size, to be run by hand: how large
 * the tree is, how long it takes to grow, to prove, to write out and to verify. Prints, asserts
 * nothing. Arguments: {@code postgresql} or {@code h2}, and how many events.
 */
final class MillionEvents {

  private static final int EVENTS_OF_A_CASE = 20;
  private static final int ROUNDS = 5;

  /** The size of a stored event with its metadata, as the store has them: about 1 kB. */
  private static final int PAYLOAD = 600;

  private static final int METADATA = 330;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private MillionEvents() {}

  public static void main(String... words) throws IOException {
    String kind = words.length > 0 ? words[0] : "postgresql";
    int events = words.length > 1 ? Integer.parseInt(words[1]) : 1_000_000;
    String url = kind.equals("h2") ? H2ForTests.newDatabase() : PostgresForTests.newDatabase();
    Path folder = Files.createTempDirectory("million-events");
    try (LedgerRig rig = new LedgerRig(url, folder)) {
      measure(rig, events, folder);
    }
    System.exit(0);
  }

  private static void measure(LedgerRig rig, int events, Path folder) throws IOException {
    say(
        "%s, %,d events, %d processors",
        rig.kind, events, Runtime.getRuntime().availableProcessors());
    double seconds = timed(() -> insert(rig, events));
    say("rows inserted in %.1f s", seconds);
    Ledger ledger = rig.node();
    seconds = timed(ledger::grow);
    say("tree grown in %.1f s: %,.0f events a second", seconds, events / seconds);
    size(rig, events);
    rig.record(1);
    say("grown by one more event: %.1f ms", 1000 * timed(ledger::grow));
    prove(rig, ledger, events);
    verify(ledger, events + 1, folder);
  }

  private static void insert(LedgerRig rig, int events) {
    Random random = new Random(42);
    int batch = 10_000;
    for (int done = 0; done < events; done += batch) {
      int first = done;
      List<Object[]> rows =
          IntStream.range(first, Math.min(events, first + batch))
              .mapToObj(i -> row(i, random))
              .toList();
      rig.transaction.executeWithoutResult(
          status -> rig.jdbc.batchUpdate("insert into event values (?, ?, ?, ?, ?)", rows));
    }
    rig.jdbc.execute("alter sequence event_seq restart with " + (events + 1));
  }

  private static Object[] row(int i, Random random) {
    byte[] payload = new byte[PAYLOAD];
    byte[] metadata = new byte[METADATA];
    random.nextBytes(payload);
    random.nextBytes(metadata);
    return new Object[] {
      (long) i + 1,
      "0190a0c4-7b2e-7c3f-9d3a-%012d".formatted(i / EVENTS_OF_A_CASE),
      (long) i % EVENTS_OF_A_CASE,
      payload,
      metadata
    };
  }

  private static void size(LedgerRig rig, int events) {
    long rows = rig.jdbc.queryForObject("select count(*) from ledger_tile", Long.class);
    long bytes =
        rig.jdbc.queryForObject(
            "select sum(octet_length(hashes) + coalesce(octet_length(steps), 0)) from ledger_tile",
            Long.class);
    say(
        "tree: %,d rows, %,d bytes of hashes and positions, %.2f a leaf",
        rows, bytes, (double) bytes / events);
    if (rig.kind == DatabaseKind.POSTGRESQL) {
      long disk = relation(rig, "ledger_tile");
      long store = relation(rig, "event");
      say("on disk: tree %,d bytes, events %,d bytes: %.1f %%", disk, store, 100.0 * disk / store);
    }
  }

  private static long relation(LedgerRig rig, String table) {
    return rig.jdbc.queryForObject("select pg_total_relation_size('" + table + "')", Long.class);
  }

  private static void prove(LedgerRig rig, Ledger ledger, int events) {
    TableLog rows = (TableLog) LedgerRig.source(rig.database);
    rig.jdbc.execute("create index event_of_case on event (aggregate_identifier)");
    Random random = new Random(7);
    double one = 0;
    double aCase = 0;
    int times = 200;
    for (int i = 0; i < 2 * times; i++) {
      Entry row = rows.after(random.nextInt(events), 1).getFirst();
      List<Entry> ofCase =
          rows.where(
              "aggregate_identifier",
              "0190a0c4-7b2e-7c3f-9d3a-%012d".formatted(random.nextInt(events / EVENTS_OF_A_CASE)));
      double oneTook = timed(() -> ledger.proofs().orElseThrow().item(row));
      double caseTook = timed(() -> caseFile(ledger, ofCase));
      // The first half warms up.
      one += i < times ? 0 : oneTook;
      aCase += i < times ? 0 : caseTook;
    }
    say(
        "one event proven in %.2f ms, a case of %d in %.2f ms",
        1000 * one / times, EVENTS_OF_A_CASE, 1000 * aCase / times);
    byte[] file =
        caseFile(
            ledger, rows.where("aggregate_identifier", "0190a0c4-7b2e-7c3f-9d3a-000000000009"));
    Verifier verifier = new Verifier(List.of(ledger.key()), List.of());
    double took = 0;
    for (int i = 0; i < 2 * times; i++) {
      double t = timed(() -> holds(verifier.judge(new ByteArrayInputStream(file))));
      took += i < times ? 0 : t;
    }
    say("that case verified in %.2f ms (%,d bytes)", 1000 * took / times, file.length);
  }

  private static byte[] caseFile(Ledger ledger, List<Entry> rows) {
    Proofs proofs = ledger.proofs().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LogWriter lines = new LogWriter(out)) {
      lines.write(proofs.head(LogLine.Scope.CASES, rows));
      rows.forEach(row -> lines.write(proofs.item(row)));
    }
    return out.toByteArray();
  }

  private static void verify(Ledger ledger, int events, Path folder) throws IOException {
    Path file = folder.resolve("log.jsonl");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      say(
          "log written in %.1f s",
          timed(() -> ledger.write(ledger.checkpoint().orElseThrow(), out)));
    }
    say("log: %,d bytes", Files.size(file));
    for (int round = 1; round <= ROUNDS; round++) {
      Verifier verifier = new Verifier(List.of(ledger.key()), List.of());
      try (InputStream in = Files.newInputStream(file)) {
        // By the processor's clock too: others may be at work on the machine.
        long processor = THREADS.getCurrentThreadCpuTime();
        double seconds = timed(() -> holds(verifier.judge(in)));
        double own = (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
        say(
            "log verified on one thread in %.2f s, %.2f s of a core: %,.0f events a second and"
                + " core",
            seconds, own, events / own);
      }
    }
    Files.delete(file);
  }

  private static void holds(Verdict verdict) {
    if (!verdict.holds()) {
      throw new IllegalStateException(verdict.findings().toString());
    }
  }

  private static double timed(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static void say(String words, Object... values) {
    System.out.printf(Locale.ROOT, words + "%n", values);
  }
}
