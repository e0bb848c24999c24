package io.caseline.proof.verify;

import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogReader;
import io.caseline.proof.note.Checkpoint;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Judges one file: a whole log, cases, any entries, or a consistency proof. */
final class LogFile {

  private final Trust trust;
  private final List<KnownCheckpoint> known;
  private final Consistencies consistencies;
  private final BiConsumer<LogLine.Item, Boolean> each;

  private final Findings findings = new Findings();
  private final List<String> remarks = new ArrayList<>();
  private long holding;

  /**
   * @param each is told of every entry and whether it holds; of a whole log only as far as can be
   *     said before its end
   */
  LogFile(
      Trust trust,
      List<KnownCheckpoint> known,
      Consistencies consistencies,
      BiConsumer<LogLine.Item, Boolean> each) {
    this.trust = trust;
    this.known = List.copyOf(known);
    this.consistencies = consistencies;
    this.each = each;
  }

  Verdict judge(InputStream file) {
    try (LogReader lines = new LogReader(file)) {
      return switch (lines.next().orElse(null)) {
        case LogLine.Head head -> judge(head, lines);
        case LogLine.Consistent proof -> judge(proof);
        case null, default ->
            malformed("The first line is neither a log file's nor a consistency proof.");
      };
    } catch (LogReader.Malformed broken) {
      return malformed(String.valueOf(broken.getMessage()));
    }
  }

  private Verdict judge(LogLine.Consistent proof) {
    consistencies.take(proof, trust, findings);
    return verdict("consistency proof", Checkpoint.of(proof.to()), 0);
  }

  private Verdict judge(LogLine.Head head, LogReader lines) {
    Checkpoint checkpoint = Checkpoint.of(head.checkpoint());
    trust.wrongWith(head.checkpoint()).ifPresent(findings::add);
    List<KnownCheckpoint> ofThisLog = ofLog(checkpoint.origin());
    Contents contents =
        switch (head.scope()) {
          case LOG -> new WholeLog(checkpoint, trust, ofThisLog, findings);
          case CASES -> new ProvenEntries(checkpoint, true, findings);
          case ENTRIES -> new ProvenEntries(checkpoint, false, findings);
        };
    if (head.scope() != LogLine.Scope.LOG) {
      ofThisLog.forEach(mine -> compare(mine, checkpoint));
    }
    read(lines, contents);
    contents.end();
    return verdict(words(head.scope()), checkpoint, head.later());
  }

  /** Those to compare with; that others are passed over is said. */
  private List<KnownCheckpoint> ofLog(String origin) {
    List<KnownCheckpoint> ofThisLog = new ArrayList<>();
    for (KnownCheckpoint mine : known) {
      if (mine.checkpoint().origin().equals(origin)) {
        ofThisLog.add(mine);
      } else {
        remarks.add(
            "Not compared with %s: it is of another log, %s."
                .formatted(mine.words(), mine.checkpoint().origin()));
      }
    }
    return ofThisLog;
  }

  private void read(LogReader lines, Contents contents) {
    try {
      for (Optional<LogLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        switch (line.get()) {
          case LogLine.Item item -> {
            boolean holds = contents.item(item);
            holding += holds ? 1 : 0;
            each.accept(item, holds);
          }
          case LogLine.Kept kept -> contents.kept(kept);
          case LogLine.Head head -> findings.add(misplaced());
          case LogLine.Consistent proof -> findings.add(misplaced());
        }
      }
    } catch (LogReader.Malformed broken) {
      findings.add(Finding.ofAll(Reason.MALFORMED, String.valueOf(broken.getMessage())));
    }
  }

  private static Finding misplaced() {
    return Finding.ofAll(Reason.MALFORMED, "a first line stands in the middle of the file.");
  }

  /** Without the whole log, an older checkpoint is compared by a consistency proof. */
  private void compare(KnownCheckpoint mine, Checkpoint head) {
    Checkpoint checkpoint = mine.checkpoint();
    if (checkpoint.size() == head.size()) {
      if (!checkpoint.root().equals(head.root())) {
        findings.add(forked(mine));
      }
    } else if (checkpoint.size() > head.size()) {
      if (!consistencies.prove(head, checkpoint)) {
        findings.add(WholeLog.rolledBack(mine, head));
      }
    } else if (!consistencies.prove(checkpoint, head)) {
      remarks.add(
          "Not compared with %s: give the answer of /v1/audit/consistency?from=%d&to=%d as well."
              .formatted(mine.words(), checkpoint.size(), head.size()));
    }
  }

  private static Finding forked(KnownCheckpoint mine) {
    return Finding.ofAll(
        Reason.FORKED,
        "%s, is not this file's for as many: you were shown another log.".formatted(mine.words()));
  }

  private static String words(LogLine.Scope scope) {
    return switch (scope) {
      case LOG -> "whole log";
      case CASES -> "cases";
      case ENTRIES -> "entries";
    };
  }

  private Verdict malformed(String words) {
    findings.add(Finding.ofAll(Reason.MALFORMED, words));
    return verdict("unknown", null, 0);
  }

  private Verdict verdict(String what, @Nullable Checkpoint checkpoint, long later) {
    return new Verdict(
        what, checkpoint, holding, later, findings.inOrder(), findings.count(), remarks);
  }
}
