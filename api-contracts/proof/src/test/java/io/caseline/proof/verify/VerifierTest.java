package io.caseline.proof.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.proof.log.LogLine;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.SigningKey;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What is handed over is tampered with, as if the service itself were not honest. */
class VerifierTest {

  private static final int EVENTS = 40;

  private final SigningKey key = SigningKey.generate(SampleLog.ORIGIN);
  private final SampleLog log = new SampleLog(key, EVENTS);
  private Verifier verifier = new Verifier(List.of(key.verifier()), List.of());

  @Test
  void a_log_and_a_case_that_nobody_touched_hold() {
    Verdict whole = judge(log.log());
    assertThat(whole.findings()).isEmpty();
    assertThat(whole.holding()).isEqualTo(EVENTS);
    Verdict aCase = judge(log.aCase(1));
    assertThat(aCase.findings()).isEmpty();
    assertThat(aCase.holding()).isEqualTo(EVENTS / 2);
  }

  @Test
  void a_changed_event_is_named() {
    log.entries.set(16, SampleLog.event(34, 0, 8, "event X"));
    assertFound(log.log(), Reason.CHANGED, 16L, 34L);
    assertFound(log.aCase(0), Reason.CHANGED, 16L, 34L);
  }

  @Test
  void a_removed_event_is_named() {
    List<LogLine> lines = log.log();
    int line = lineOf(lines, 16);
    LogLine.Item item = (LogLine.Item) lines.get(line);
    lines.set(line, new LogLine.Item(16L, 34, item.hash(), null, List.of()));
    assertFound(lines, Reason.REMOVED, 16L, 34L);
  }

  @Test
  void an_event_left_out_of_a_case_is_missed() {
    List<LogLine> lines = log.aCase(0);
    lines.remove(5);
    assertFound(lines, Reason.MISSING, 10L, 22L);
  }

  @Test
  void two_events_that_changed_places_are_told_from_changed_ones() {
    var earlier = log.entries.get(10);
    var later = log.entries.get(30);
    log.entries.set(10, later.at(earlier.position()));
    log.entries.set(30, earlier.at(later.position()));
    assertThat(judge(log.log()).findings())
        .extracting(Finding::reason, Finding::position)
        .containsExactly(Tuple.tuple(Reason.SWAPPED, 22L), Tuple.tuple(Reason.SWAPPED, 62L));
  }

  @Test
  void an_inserted_event_is_named() {
    List<LogLine> lines = log.log();
    int line = lineOf(lines, 17);
    lines.add(line, new LogLine.Item(null, 35, null, SampleLog.event(35, 0, 9, "x"), List.of()));
    assertFound(lines, Reason.INSERTED, null, 35L);
  }

  @Test
  void a_log_that_was_cut_off_is_found_out_by_its_checkpoint() {
    List<LogLine> lines = log.log();
    assertFound(lines.subList(0, lineOf(lines, 36)), Reason.CUT_OFF, 36L, null);
  }

  @Test
  void a_rewritten_tree_is_narrowed_down_by_the_checkpoints_that_were_kept() {
    log.entries.set(16, SampleLog.event(34, 0, 8, "event X"));
    List<SignedNote> signed = List.copyOf(log.kept);
    log.grow();
    log.kept.clear();
    log.kept.addAll(signed);
    Verdict verdict = judge(log.log());
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.reason()).isEqualTo(Reason.TREE_REWRITTEN);
              assertThat(finding.leaf()).isEqualTo(15);
              assertThat(finding.words()).contains("behind position 30 and up to position 40");
            });
    assertThat(judge(log.aCase(0)).findings().getFirst().reason()).isEqualTo(Reason.NOT_IN_TREE);
  }

  @Test
  void a_tree_signed_with_another_key_is_refused() {
    log.key = SigningKey.generate(SampleLog.ORIGIN);
    log.grow();
    assertFound(log.log(), Reason.WRONG_KEY, null, null);
    assertFound(log.aCase(0), Reason.WRONG_KEY, null, null);
  }

  @Test
  void a_log_rolled_back_is_found_out_by_an_older_copy() {
    verifier.know("mine.txt", log.kept.getLast());
    SampleLog shorter = new SampleLog(key, EVENTS - 10);
    assertFound(shorter.log(), Reason.ROLLED_BACK, null, null);
    assertFound(shorter.aCase(0), Reason.ROLLED_BACK, null, null);
  }

  @Test
  void a_fork_is_found_out_by_an_older_copy() {
    SampleLog other = new SampleLog(key, EVENTS);
    other.entries.set(3, SampleLog.event(8, 1, 1, "never happened"));
    other.grow();
    verifier.know("mine.txt", log.kept.get(2));
    assertFound(other.log(), Reason.FORKED, null, null);
    assertThat(verifier.know("theirs.txt", other.kept.get(2)))
        .hasValueSatisfying(finding -> assertThat(finding.reason()).isEqualTo(Reason.FORKED));
  }

  @Test
  void a_log_of_another_name_is_not_what_the_key_signs_for() {
    verifier.know("mine.txt", log.kept.get(2));
    log.origin = "example.com/elsewhere";
    log.grow();

    assertFound(log.log(), Reason.WRONG_KEY, null, null);
    assertFound(log.aCase(0), Reason.WRONG_KEY, null, null);
    assertThat(verifier.know("theirs.txt", log.kept.get(2)))
        .hasValueSatisfying(finding -> assertThat(finding.reason()).isEqualTo(Reason.WRONG_KEY));
  }

  @Test
  void a_copy_of_another_log_is_said_to_be_passed_over() {
    SigningKey ofReads = SigningKey.generate("example.com/reads");
    SampleLog reads = new SampleLog(ofReads, EVENTS);
    verifier = new Verifier(List.of(key.verifier(), ofReads.verifier()), List.of());
    assertThat(verifier.know("reads.txt", reads.kept.getLast())).isEmpty();

    Verdict verdict = judge(log.log());

    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.remarks())
        .singleElement()
        .asString()
        .contains("Not compared", "reads.txt", "example.com/reads");
  }

  @Test
  void a_consistency_proof_joins_an_older_copy_to_a_case() {
    SignedNote older = log.kept.get(2);
    verifier.know("mine.txt", older);
    assertThat(judge(log.aCase(0)).remarks()).singleElement().asString().contains("from=15&to=40");
    List<Hash> path = log.tree().consistency(15, 40);
    assertThat(judge(List.of(new LogLine.Consistent(older, log.kept.getLast(), path))).holds())
        .isTrue();
    assertThat(judge(log.aCase(0)).remarks()).isEmpty();
    assertFound(
        List.of(new LogLine.Consistent(older, log.kept.getLast(), List.of())),
        Reason.NOT_CONSISTENT,
        null,
        null);
  }

  @Test
  void every_witness_must_have_signed() {
    SigningKey witness = SigningKey.generateWitness("example.com/witness");
    Verifier strict = new Verifier(List.of(key.verifier()), List.of(witness.verifier()));
    assertThat(judge(strict, log.log()).findings().getFirst().reason())
        .isEqualTo(Reason.NOT_WITNESSED);
    SignedNote head = log.kept.removeLast();
    log.kept.add(head.with(witness.cosign(head, Instant.parse("2026-03-02T12:00:00Z"))));
    assertThat(judge(strict, log.log()).holds()).isTrue();
  }

  @Test
  void what_is_no_log_file_is_malformed() {
    assertThat(verifier.judge(new ByteArrayInputStream(new byte[] {'x'})).findings().getFirst())
        .extracting(Finding::reason)
        .isEqualTo(Reason.MALFORMED);
    List<LogLine> lines = log.log();
    assertFound(lines.subList(1, lines.size()), Reason.MALFORMED, null, null);
  }

  @Test
  void a_refusal_in_place_of_a_log_file_is_said_to_be_one() {
    String refusal =
        """
        {"type":"urn:caseline:problem:not-found","title":"Not found","status":404}
        """;
    assertThat(verifier.judge(new ByteArrayInputStream(refusal.getBytes(UTF_8))).findings())
        .singleElement()
        .extracting(Finding::words)
        .asString()
        .contains("the service refused");
  }

  private static int lineOf(List<LogLine> lines, long leaf) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof LogLine.Item item && Long.valueOf(leaf).equals(item.leaf())) {
        return i;
      }
    }
    throw new AssertionError("no leaf " + leaf);
  }

  private void assertFound(List<LogLine> lines, Reason reason, Long leaf, Long position) {
    Verdict verdict = judge(lines);
    assertThat(verdict.holds()).isFalse();
    Finding first = verdict.findings().getFirst();
    assertThat(first.reason()).as(first.toString()).isEqualTo(reason);
    assertThat(first.leaf()).as(first.toString()).isEqualTo(leaf);
    assertThat(first.position()).as(first.toString()).isEqualTo(position);
  }

  private Verdict judge(List<LogLine> lines) {
    return judge(verifier, lines);
  }

  private static Verdict judge(Verifier verifier, List<LogLine> lines) {
    return verifier.judge(new ByteArrayInputStream(SampleLog.file(lines)));
  }
}
