package io.caseline.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.verify.Finding;
import io.caseline.proof.verify.Reason;
import io.caseline.proof.verify.Verdict;
import io.caseline.proof.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody has the database and does what they like in it: to the rows, to the tree, to the
 * checkpoints. An auditor who holds no more than the public key, and for some attacks an older
 * checkpoint, finds it, with the place and the reason. Each test prints what the verifier says.
 */
abstract class AttacksContract {

  /** Positions 1 to 600, but for a gap at 301 that a rollback has left. */
  private static final int GAP = 301;

  @TempDir private Path keys;
  private LedgerRig rig;
  private Ledger ledger;
  private SignedNote mine;
  private SignedNote signed300;
  private SignedNote signed400;
  private String attack;

  abstract String newDatabase();

  @BeforeEach
  void a_log_that_was_signed_several_times(TestInfo test) {
    attack = test.getDisplayName().replace("()", "").replace('_', ' ');
    rig = new LedgerRig(newDatabase(), keys);
    ledger = rig.node();
    rig.record(300);
    ledger.grow();
    rig.draw();
    rig.record(100);
    ledger.grow();
    rig.record(199);
    ledger.grow();
    mine = ledger.checkpoint().orElseThrow();
    signed300 = ledger.checkpoint(300).orElseThrow();
    signed400 = ledger.checkpoint(400).orElseThrow();
    assertThat(rig.audit(ledger).findings()).isEmpty();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_payload_byte_changed() {
    rig.jdbc.update("update event set payload = ? where global_index = 34", new byte[] {'{', '}'});
    assertFound(Reason.CHANGED, 33L, 34L);
  }

  @Test
  void metadata_changed() {
    rig.jdbc.update(
        "update event set meta_data = ? where global_index = 450",
        "{\"actor\":\"ben\"}".getBytes(StandardCharsets.UTF_8));
    assertFound(Reason.CHANGED, 448L, 450L);
  }

  @Test
  void an_empty_value_for_none() {
    rig.jdbc.update("update event set meta_data = null where global_index = 7");
    assertFound(Reason.CHANGED, 6L, 7L);
  }

  @Test
  void an_event_removed() {
    rig.jdbc.update("delete from event where global_index = 34");
    assertFound(Reason.REMOVED, 33L, 34L);
  }

  @Test
  void two_events_swapped() {
    swap(34, 500);
    Verdict verdict = audit(Map.of());
    assertThat(verdict.findings())
        .extracting(Finding::reason, Finding::position, Finding::leaf)
        .containsExactly(
            Tuple.tuple(Reason.SWAPPED, 34L, 33L), Tuple.tuple(Reason.SWAPPED, 500L, 498L));
  }

  @Test
  void an_event_inserted_in_the_middle() {
    rig.insertAt(GAP);
    assertFound(Reason.INSERTED, null, (long) GAP);
  }

  @Test
  void an_event_inserted_before_all_others() {
    rig.insertAt(0);
    assertFound(Reason.INSERTED, null, 0L);
  }

  @Test
  void an_event_inserted_at_the_end_of_the_trees_range() {
    long gap = rig.draw();
    rig.record(1);
    ledger.grow();
    rig.insertAt(gap);
    ledger.grow();
    assertFound(Reason.INSERTED, null, gap);
  }

  @Test
  void an_event_inserted_where_another_was_removed() {
    rig.jdbc.update("delete from event where global_index = 34");
    rig.jdbc.update(
        "insert into event select 34, aggregate_identifier, sequence_number + 1, payload, meta_data"
            + " from event where global_index = 36");
    assertFound(Reason.CHANGED, 33L, 34L);
  }

  @Test
  void the_tail_of_the_events_cut() {
    rig.jdbc.update("delete from event where global_index > 590");
    assertFound(Reason.REMOVED, 589L, 591L);
    rig.record(3);
    ledger.grow();
    assertThat(ledger.refusal()).contains("at position 600, is not there any more");
  }

  @Test
  void the_tail_of_events_and_tree_cut() {
    cutEvents(400);
    cutTree(400);
    assertFound(Reason.CUT_OFF, 399L, null);
    assertRefused("the tree has not as many leaves");
  }

  @Test
  void the_tail_of_events_tree_and_checkpoints_cut() {
    rollBackAll();
    // Alone it is a log as it once was; whoever has a newer checkpoint knows better.
    assertThat(audit(Map.of()).findings()).isEmpty();
    assertFound(Map.of("mine.txt", mine), Reason.ROLLED_BACK, null, null);
    assertRefused("it was rolled back or replaced");
  }

  @Test
  void a_checkpoint_rolled_back() {
    rig.jdbc.update("delete from ledger_checkpoint where tree_size = 599");
    assertFound(Map.of("mine.txt", mine), Reason.ROLLED_BACK, null, null);
    assertRefused("the tree has not as many leaves");
  }

  @Test
  void an_older_checkpoint_replaced() {
    rig.jdbc.update(
        "update ledger_checkpoint set note = replace(note, '300', '299') where tree_size = 300");
    assertFound(Reason.WRONG_KEY, null, null);
  }

  @Test
  void events_and_tree_rewritten_without_the_key() {
    rig.jdbc.update("update event set payload = ? where global_index = 340", new byte[] {'x'});
    rewriteTree(rig.node("attacker.key"));
    rig.jdbc.update("delete from ledger_checkpoint");
    keep(mine, signed300, signed400);
    Finding found = assertFound(Reason.TREE_REWRITTEN, 300L, null);
    assertThat(found.words()).contains("behind position 300 and up to position 401");
    assertRefused("the tree has not the root that was signed last");
  }

  @Test
  void the_tree_rewritten_and_signed_with_another_key() {
    rig.jdbc.update("update event set payload = ? where global_index = 340", new byte[] {'x'});
    Ledger attacker = rig.node("attacker.key");
    rewriteTree(attacker);
    assertThat(rig.audit(attacker).findings()).isEmpty();
    assertFound(Reason.WRONG_KEY, null, null);
    assertRefused("not signed by this service's key");
  }

  @Test
  void a_fork_shown_to_another_auditor() {
    // The key was stolen: everything is signed as it should be.
    rig.jdbc.update("update event set payload = ? where global_index = 340", new byte[] {'x'});
    rewriteTree(rig.node());
    assertThat(audit(Map.of()).findings()).isEmpty();
    Finding found = assertFound(Map.of("mine.txt", mine), Reason.FORKED, null, null);
    assertThat(found.words()).contains("signed for 599 leaves").contains("up to position 600");
    Verifier both = new Verifier(List.of(ledger.key()), List.of());
    both.know("mine.txt", mine);
    Finding side = both.know("theirs.txt", ledger.checkpoint().orElseThrow()).orElseThrow();
    say("the two auditors' checkpoints side by side: " + side);
    assertThat(side.reason()).isEqualTo(Reason.FORKED);
    assertRefused("it was rolled back or replaced");
  }

  @Test
  void a_tile_of_the_tree_changed() {
    byte[] hashes =
        rig.jdbc.queryForObject(
            "select hashes from ledger_tile where tile_level = 0 and tile = 0", byte[].class);
    hashes[34 * 32]++;
    rig.jdbc.update("update ledger_tile set hashes = ? where tile_level = 0 and tile = 0", hashes);
    // The leaf is wrong, so the tree is not the signed one and its row not the leaf's.
    assertThat(audit(Map.of()).findings())
        .extracting(Finding::reason)
        .contains(Reason.TREE_REWRITTEN);
  }

  /** Whoever has the database has the program too: a tree anew, over the rows as they are. */
  private void rewriteTree(Ledger attacker) {
    rig.jdbc.update("delete from ledger_checkpoint");
    rig.jdbc.update("delete from ledger_tile");
    attacker.grow();
  }

  private void keep(SignedNote... notes) {
    for (SignedNote note : notes) {
      rig.jdbc.update(
          "insert into ledger_checkpoint values ('events', ?, ?, current_timestamp)",
          Checkpoint.of(note).size(),
          note.toString());
    }
  }

  private void cutEvents(int position) {
    rig.jdbc.update("delete from event where global_index > ?", position);
  }

  /** Leaves what the program would have made of the rows that are left. */
  private void cutTree(int position) {
    rig.jdbc.update("create table kept as select * from ledger_checkpoint");
    rig.jdbc.update("delete from ledger_checkpoint");
    rig.jdbc.update("delete from ledger_tile");
    rig.node("attacker.key").grow();
    rig.jdbc.update("delete from ledger_checkpoint");
    rig.jdbc.update("insert into ledger_checkpoint select * from kept");
    assertThat(rig.jdbc.queryForObject("select max(global_index) from event", Long.class))
        .isEqualTo(position);
  }

  private void rollBackAll() {
    cutEvents(401);
    cutTree(401);
    rig.jdbc.update("delete from ledger_checkpoint where tree_size > 400");
  }

  private void swap(long one, long other) {
    rig.jdbc.update("update event set global_index = -1 where global_index = ?", one);
    rig.jdbc.update("update event set global_index = ? where global_index = ?", one, other);
    rig.jdbc.update("update event set global_index = ? where global_index = -1", other);
  }

  private Finding assertFound(Reason reason, Long leaf, Long position) {
    return assertFound(Map.of(), reason, leaf, position);
  }

  private Finding assertFound(
      Map<String, SignedNote> known, Reason reason, Long leaf, Long position) {
    Verdict verdict = audit(known);
    assertThat(verdict.holds()).isFalse();
    Finding first = verdict.findings().getFirst();
    assertThat(first.reason()).as(first.toString()).isEqualTo(reason);
    assertThat(first.leaf()).as(first.toString()).isEqualTo(leaf);
    assertThat(first.position()).as(first.toString()).isEqualTo(position);
    return first;
  }

  private Verdict audit(Map<String, SignedNote> known) {
    Verdict verdict = rig.audit(ledger, ledger, known);
    verdict.findings().stream().limit(2).forEach(finding -> say(finding.toString()));
    return verdict;
  }

  private void assertRefused(String why) {
    String before = rig.jdbc.queryForList("select note from ledger_checkpoint").toString();
    rig.record(1);
    ledger.grow();
    assertThat(ledger.refusal()).contains(why);
    say("the service: not grown, " + ledger.refusal());
    assertThat(rig.jdbc.queryForList("select note from ledger_checkpoint")).hasToString(before);
  }

  private void say(String words) {
    System.out.printf("ATTACK on %s, %s: %s%n", rig.kind, attack, words);
  }
}
