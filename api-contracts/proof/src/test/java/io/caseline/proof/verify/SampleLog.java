package io.caseline.proof.verify;

import io.caseline.proof.log.Column;
import io.caseline.proof.log.Entry;
import io.caseline.proof.log.Leaf;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogWriter;
import io.caseline.proof.merkle.Frontier;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.merkle.Subtrees;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.SigningKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A log in memory: events of two cases in turn, at even positions, with a checkpoint every five.
 */
final class SampleLog {

  static final String ORIGIN = "example.com/events";

  final List<Entry> entries = new ArrayList<>();
  final List<Hash> hashes = new ArrayList<>();
  final List<SignedNote> kept = new ArrayList<>();
  String origin;
  SigningKey key;

  SampleLog(SigningKey key, int events) {
    this.key = key;
    origin = key.verifier().name();
    for (int i = 0; i < events; i++) {
      entries.add(event(2L * i + 2, i % 2, i / 2, "event " + i));
    }
    grow();
  }

  static Entry event(long position, int aCase, int sequence, String payload) {
    return new Entry(
        position,
        List.of(
            Column.text("aggregate_identifier", "case " + aCase),
            Column.text("sequence_number", Integer.toString(sequence)),
            Column.none("payload_revision"),
            Column.bytes("payload", payload.getBytes(StandardCharsets.UTF_8))));
  }

  /** Makes the tree and its checkpoints anew from what the entries are now. */
  void grow() {
    hashes.clear();
    kept.clear();
    Frontier tree = new Frontier();
    for (Entry entry : entries) {
      hashes.add(Leaf.hash(entry));
      tree.append(hashes.getLast());
      if (tree.size() % 5 == 0) {
        kept.add(key.sign(new Checkpoint(origin, tree.size(), tree.root()).text()));
      }
    }
  }

  Subtrees tree() {
    return this::subtree;
  }

  private Hash subtree(int height, long index) {
    return height == 0
        ? hashes.get((int) index)
        : Hash.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
  }

  LogLine head(LogLine.Scope scope) {
    return new LogLine.Head(scope, kept.getLast(), 0);
  }

  /** The lines of the whole log, to be tampered with. */
  List<LogLine> log() {
    List<LogLine> lines = new ArrayList<>();
    lines.add(head(LogLine.Scope.LOG));
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      lines.add(new LogLine.Item((long) i, entry.position(), hashes.get(i), entry, List.of()));
      if ((i + 1) % 5 == 0) {
        lines.add(new LogLine.Kept(kept.get(i / 5)));
      }
    }
    return lines;
  }

  /** The lines of one case with its proof. */
  List<LogLine> aCase(int number) {
    List<LogLine> lines = new ArrayList<>();
    lines.add(head(LogLine.Scope.CASES));
    for (int i = number; i < entries.size(); i += 2) {
      Entry entry = entries.get(i);
      List<Hash> path = tree().inclusion(i, entries.size());
      lines.add(new LogLine.Item((long) i, entry.position(), hashes.get(i), entry, path));
    }
    return lines;
  }

  static byte[] file(List<LogLine> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LogWriter writer = new LogWriter(out)) {
      lines.forEach(writer::write);
    }
    return out.toByteArray();
  }
}
