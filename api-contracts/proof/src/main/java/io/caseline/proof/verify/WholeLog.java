package io.caseline.proof.verify;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.Leaf;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.merkle.Frontier;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole log: its tree is built anew and must have the root that was signed.
 *
 * <p>It is built from the hashes that the file says the tree holds, and every row is compared with
 * its hash. When the root is the signed one, the hashes are those that were signed, and a row that
 * differs is exactly the one that was tampered with. When it is not, the hashes are worth nothing,
 * and the last checkpoint that still fits says how far the log is what it was.
 */
final class WholeLog implements Contents {

  private final Checkpoint head;
  private final Trust trust;
  private final Findings findings;
  private final Suspects suspects;
  private final Deque<KnownCheckpoint> known = new ArrayDeque<>();
  private final Frontier tree = new Frontier();

  private long position = Long.MIN_VALUE;
  private boolean torn;
  private @Nullable Fit lastFit;
  private @Nullable Fit firstMisfit;

  /** A kept checkpoint, and at which position of the log it was found. */
  private record Fit(SignedNote note, long size, long position) {}

  WholeLog(Checkpoint head, Trust trust, List<KnownCheckpoint> known, Findings findings) {
    this.head = head;
    this.trust = trust;
    this.findings = findings;
    this.suspects = new Suspects(findings);
    known.stream()
        .sorted(Comparator.comparingLong(it -> it.checkpoint().size()))
        .forEach(this.known::add);
  }

  @Override
  public boolean item(LogLine.Item item) {
    boolean inOrder = inOrder(item);
    position = Math.max(position, item.position());
    Hash hash = item.hash();
    Long leaf = item.leaf();
    if (leaf == null || hash == null) {
      findings.add(inserted(item.position()));
      return false;
    }
    follow(leaf, item.position());
    tree.append(hash);
    boolean asRecorded = asRecorded(leaf, item.position(), hash, item.entry());
    compareWithKnown();
    return inOrder && asRecorded;
  }

  static Finding inserted(long position) {
    return new Finding(
        Reason.INSERTED,
        null,
        position,
        "there is an event here that the tree has no leaf for, between events that it has.");
  }

  private boolean inOrder(LogLine.Item item) {
    if (item.position() > position) {
      return true;
    }
    findings.add(
        new Finding(
            Reason.OUT_OF_ORDER,
            item.leaf(),
            item.position(),
            "it stands behind position %d.".formatted(position)));
    return false;
  }

  private void follow(long leaf, long at) {
    if (leaf != tree.size() && !torn) {
      torn = true;
      findings.add(
          new Finding(
              Reason.OUT_OF_ORDER,
              leaf,
              at,
              "leaf %d should be here: a part of the tree is missing.".formatted(tree.size())));
    }
  }

  private boolean asRecorded(long leaf, long at, Hash hash, @Nullable Entry entry) {
    if (entry == null) {
      findings.add(
          new Finding(
              Reason.REMOVED, leaf, at, "the event that was recorded here is not there any more."));
      return false;
    }
    if (!Leaf.hash(entry).equals(hash)) {
      suspects.add(leaf, hash, entry);
      return false;
    }
    return true;
  }

  private void compareWithKnown() {
    while (!known.isEmpty() && known.getFirst().checkpoint().size() <= tree.size()) {
      KnownCheckpoint mine = known.removeFirst();
      if (mine.checkpoint().size() == tree.size()
          && !mine.checkpoint().root().equals(tree.root())) {
        findings.add(
            Finding.ofAll(
                Reason.FORKED,
                "%s, does not fit this log: one of its first %d events, up to position %d, is not the one you were shown then."
                    .formatted(mine.words(), tree.size(), position)));
      }
    }
  }

  @Override
  public void kept(LogLine.Kept kept) {
    Checkpoint checkpoint = Checkpoint.of(kept.checkpoint());
    Fit fit = new Fit(kept.checkpoint(), checkpoint.size(), position);
    if (checkpoint.size() == tree.size() && checkpoint.root().equals(tree.root())) {
      lastFit = firstMisfit == null ? fit : lastFit;
    } else if (firstMisfit == null) {
      firstMisfit = fit;
    }
  }

  @Override
  public void end() {
    suspects.judge();
    if (tree.size() < head.size()) {
      findings.add(
          new Finding(
              Reason.CUT_OFF,
              tree.size(),
              null,
              "the log ends behind position %s, and its checkpoint is signed for %d leaves."
                  .formatted(position == Long.MIN_VALUE ? "0" : position, head.size())));
    } else if (tree.size() > head.size()) {
      findings.add(
          Finding.ofAll(
              Reason.OUT_OF_ORDER,
              "the file has %d leaves and its checkpoint %d.".formatted(tree.size(), head.size())));
    }
    if (tree.size() >= head.size() && !tree.root().equals(head.root())) {
      findings.add(rewritten());
    } else if (firstMisfit != null) {
      misfit(firstMisfit);
    }
    known.forEach(mine -> findings.add(rolledBack(mine, head)));
  }

  static Finding rolledBack(KnownCheckpoint mine, Checkpoint head) {
    return Finding.ofAll(
        Reason.ROLLED_BACK,
        "%s, is newer than this log, which ends at %d leaves: leaf %d and all behind it are gone, or this file is older than that checkpoint."
            .formatted(mine.words(), head.size(), head.size()));
  }

  /** Between the last kept checkpoint that fits and the first that does not. */
  private Finding rewritten() {
    Fit fit = lastFit != null && trust.signed(lastFit.note()) ? lastFit : null;
    String asSigned =
        fit == null
            ? "The first change lies"
            : "The first %d are as they were signed, the first change lies behind position %d"
                .formatted(fit.size(), fit.position());
    String until =
        firstMisfit == null ? " anywhere." : " up to position " + firstMisfit.position() + ".";
    return new Finding(
        Reason.TREE_REWRITTEN,
        fit == null ? 0 : fit.size(),
        null,
        "the leaves do not give the root that was signed. "
            + asSigned
            + (fit != null && firstMisfit == null ? "." : (fit == null ? "" : " and") + until));
  }

  private void misfit(Fit kept) {
    String words = "the checkpoint kept for %d leaves ".formatted(kept.size());
    if (trust.signed(kept.note())) {
      findings.add(
          Finding.ofAll(Reason.FORKED, words + "is signed by the log and excludes this one."));
    } else {
      findings.add(Finding.ofAll(Reason.WRONG_KEY, words + "is not one that the log has signed."));
    }
  }
}
