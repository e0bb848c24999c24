package io.caseline.proof.verify;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.Leaf;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.merkle.Inclusion;
import io.caseline.proof.note.Checkpoint;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a log, each with its path to the signed root; where they are whole cases, each
 * case's events must also follow each other from the first on.
 */
final class ProvenEntries implements Contents {

  private static final String CASE = "aggregate_identifier";
  private static final String SEQUENCE = "sequence_number";

  private final Checkpoint head;
  private final boolean wholeCases;
  private final Findings findings;
  private final Suspects suspects;
  private final Map<String, Long> nextSequences = new HashMap<>();

  ProvenEntries(Checkpoint head, boolean wholeCases, Findings findings) {
    this.head = head;
    this.wholeCases = wholeCases;
    this.findings = findings;
    this.suspects = new Suspects(findings);
  }

  @Override
  public boolean item(LogLine.Item item) {
    Entry entry = item.entry();
    boolean follows = !wholeCases || entry == null || follows(item.leaf(), entry);
    Hash hash = item.hash();
    Long leaf = item.leaf();
    if (leaf == null || hash == null) {
      findings.add(WholeLog.inserted(item.position()));
      return false;
    }
    return proven(leaf, hash, item) && follows;
  }

  private boolean proven(long leaf, Hash hash, LogLine.Item item) {
    if (!Inclusion.holds(leaf, head.size(), hash, item.path(), head.root())) {
      findings.add(
          new Finding(
              Reason.NOT_IN_TREE,
              leaf,
              item.position(),
              "the path does not lead from this leaf to the root that was signed."));
      return false;
    }
    Entry entry = item.entry();
    if (entry == null) {
      findings.add(
          new Finding(
              Reason.REMOVED, leaf, item.position(), "the event that was recorded is not there."));
      return false;
    }
    if (!Leaf.hash(entry).equals(hash)) {
      suspects.add(leaf, hash, entry);
      return false;
    }
    return true;
  }

  private boolean follows(@Nullable Long leaf, Entry entry) {
    String aCase = entry.text(CASE).orElse("");
    long expected = nextSequences.getOrDefault(aCase, 0L);
    String found = entry.text(SEQUENCE).orElse("");
    nextSequences.put(aCase, found.matches("\\d{1,18}") ? Long.parseLong(found) + 1 : expected);
    if (found.equals(Long.toString(expected))) {
      return true;
    }
    findings.add(
        new Finding(
            Reason.MISSING,
            leaf,
            entry.position(),
            "sequence %s of case %s stands where sequence %d should be: what is between is missing."
                .formatted(found, aCase, expected)));
    return false;
  }

  @Override
  public void kept(LogLine.Kept kept) {
    findings.add(
        Finding.ofAll(
            Reason.MALFORMED, "a kept checkpoint stands in a file that is no whole log."));
  }

  @Override
  public void end() {
    suspects.judge();
  }
}
