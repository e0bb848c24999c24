package io.caseline.proof.verify;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Judges what was asked for and says it. */
final class Session {

  private static final int SHOWN = 10;

  private final Request request;
  private final PrintStream out;
  private final Verifier verifier;
  private boolean allHold = true;

  Session(Request request, PrintStream out) {
    this.request = request;
    this.out = out;
    this.verifier = new Verifier(request.keys(), request.witnesses());
  }

  boolean run() throws IOException {
    for (Path file : request.checkpoints()) {
      know(file);
    }
    for (Path file : consistencyProofsFirst()) {
      judge(file);
    }
    out.println(allHold ? "HOLDS" : "DOES NOT HOLD");
    return allHold;
  }

  private void know(Path file) throws IOException {
    try {
      SignedNote note = SignedNote.parse(Files.readString(file));
      Optional<Finding> wrong = verifier.know(file.toString(), note);
      Checkpoint checkpoint = Checkpoint.of(note);
      out.printf("%s: checkpoint of %s, %d leaves%n", file, checkpoint.origin(), checkpoint.size());
      wrong.ifPresent(this::say);
    } catch (IllegalArgumentException noCheckpoint) {
      out.printf("%s: checkpoint%n", file);
      say(Finding.ofAll(Reason.MALFORMED, "this is not a signed checkpoint."));
    }
  }

  private Iterable<Path> consistencyProofsFirst() throws IOException {
    record Kind(Path file, boolean log) {}
    Stream.Builder<Kind> kinds = Stream.builder();
    for (Path file : request.files()) {
      kinds.add(new Kind(file, isLog(file)));
    }
    return kinds.build().sorted((a, b) -> Boolean.compare(a.log, b.log)).map(Kind::file).toList();
  }

  private static boolean isLog(Path file) throws IOException {
    byte[] beginning = beginning(file);
    return BundleFile.begins(beginning)
        || new String(beginning, StandardCharsets.UTF_8).contains("\"scope\"");
  }

  private static byte[] beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(60);
    }
  }

  private void judge(Path file) throws IOException {
    boolean sayEach = request.each();
    BiConsumer<LogLine.Item, Boolean> each =
        (item, holds) -> {
          if (sayEach || !item.path().isEmpty()) {
            out.println(line(item, holds));
          }
        };
    long began = System.nanoTime();
    Verdict verdict;
    if (BundleFile.begins(beginning(file))) {
      verdict = verifier.judgeExport(file, each);
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        verdict = verifier.judge(in, each);
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    conclude(file, verdict, seconds);
  }

  private void conclude(Path file, Verdict verdict, double seconds) {
    Checkpoint checkpoint = verdict.checkpoint();
    out.printf(
        Locale.ROOT,
        "%s: %s%s; %,d entries hold (%.2f s)%n",
        file,
        verdict.what(),
        checkpoint == null
            ? ""
            : " of %s, checkpoint of %d leaves".formatted(checkpoint.origin(), checkpoint.size()),
        verdict.holding(),
        seconds);
    if (verdict.later() > 0) {
      out.printf("  %d younger than the checkpoint are not in this file%n", verdict.later());
    }
    verdict.remarks().forEach(remark -> out.println("  " + remark));
    verdict.findings().stream().limit(SHOWN).forEach(this::say);
    if (verdict.found() > SHOWN) {
      out.printf("  and %d more%n", verdict.found() - SHOWN);
    }
  }

  private void say(Finding finding) {
    allHold = false;
    out.println("  " + finding);
  }

  private static String line(LogLine.Item item, boolean holds) {
    Entry entry = item.entry();
    String type = entry == null ? "" : entry.text("payload_type").orElse("");
    return "  position %d  leaf %s  %s %s %s"
        .formatted(
            item.position(),
            item.leaf() == null ? "none" : item.leaf(),
            entry == null ? "" : entry.text("time_stamp").orElse(""),
            type.substring(type.lastIndexOf('.') + 1),
            holds ? "holds" : "DOES NOT HOLD");
  }
}
