package io.caseline.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseline.proof.log.Entry;
import io.caseline.proof.merkle.Consistency;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.merkle.Inclusion;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.verify.Verdict;
import io.caseline.web.database.DatabaseKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a ledger grows, the same on both databases. */
abstract class LedgerContract {

  @TempDir private Path keys;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  LedgerRig rig;
  Ledger ledger;

  abstract String newDatabase();

  @BeforeEach
  void open() {
    rig = new LedgerRig(newDatabase(), keys);
    ledger = rig.node();
  }

  @AfterEach
  void close() {
    threads.shutdown();
    rig.close();
  }

  @Test
  void grows_by_what_has_come_and_signs_each_time() {
    ledger.grow();
    assertThat(ledger.checkpoint()).isEmpty();
    rig.record(3);
    ledger.grow();
    ledger.grow();
    rig.record(600);
    ledger.grow();
    assertThat(sizes()).containsExactly(603L, 3L);
    Verdict verdict = rig.audit(ledger);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.holding()).isEqualTo(603);
    assertThat(ledger.refusal()).isNull();
  }

  @Test
  void a_first_growth_over_many_rows_comes_in_steps() {
    rig.jdbc.update(
        "insert into event select x, 'case', x, cast('a' as bytea), null from "
            + (rig.kind == DatabaseKind.H2
                ? "system_range(1, 40000)"
                : "generate_series(1, 40000) x"));
    ledger.grow();
    assertThat(sizes()).containsExactly(40_000L, 32_000L, 16_000L);
    assertThat(rig.audit(ledger).findings()).isEmpty();
  }

  @Test
  void proves_each_row_and_that_the_log_has_only_grown() {
    rig.record(300);
    ledger.grow();
    rig.record(700);
    ledger.grow();
    Proofs proofs = ledger.proofs().orElseThrow();
    Checkpoint head = Checkpoint.of(proofs.checkpoint());
    for (var row : LedgerRig.source(rig.database).after(0, 2_000)) {
      var item = proofs.item(row);
      assertThat(Inclusion.holds(item.leaf(), 1_000, item.hash(), item.path(), head.root()))
          .isTrue();
    }
    Checkpoint older = Checkpoint.of(ledger.checkpoint(300).orElseThrow());
    assertThat(
            Consistency.holds(
                300, 1_000, older.root(), head.root(), ledger.consistency(300, 1_000)))
        .isTrue();
  }

  @Test
  void a_transaction_with_a_low_position_that_commits_late_is_waited_for_and_keeps_its_place() {
    rig.record(2);
    CountDownLatch drawn = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            () ->
                rig.transaction.executeWithoutResult(
                    status -> {
                      long position = rig.draw();
                      drawn.countDown();
                      await(commit);
                      rig.insertAt(position);
                    }),
            threads);
    await(drawn);
    rig.record(2);
    ledger.grow();
    ledger.grow();
    assertThat(sizes()).containsExactly(2L);
    // The rows behind it are there for everybody else meanwhile.
    assertThat(rig.jdbc.queryForObject("select count(*) from event", Long.class)).isEqualTo(4);
    commit.countDown();
    late.join();
    ledger.grow();
    assertThat(sizes()).containsExactly(5L, 2L);
    Verdict verdict = rig.audit(ledger);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.holding()).isEqualTo(5);
  }

  @Test
  void a_gap_that_a_rollback_left_is_passed_over_once_nobody_can_fill_it() {
    rig.record(1);
    CountDownLatch drawn = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Void> rolledBack =
        CompletableFuture.runAsync(
            () ->
                rig.transaction.executeWithoutResult(
                    status -> {
                      rig.insert(3);
                      drawn.countDown();
                      await(end);
                      status.setRollbackOnly();
                    }),
            threads);
    await(drawn);
    rig.record(1);
    ledger.grow();
    assertThat(sizes()).containsExactly(1L);
    end.countDown();
    rolledBack.join();
    ledger.grow();
    assertThat(sizes()).containsExactly(2L, 1L);
    assertThat(rig.audit(ledger).findings()).isEmpty();
  }

  @Test
  void a_gap_with_nobody_behind_it_is_passed_over_at_once() {
    rig.record(1);
    rig.draw();
    rig.record(1);
    ledger.grow();
    assertThat(sizes().getFirst()).isEqualTo(2L);
  }

  @Test
  void while_one_node_grows_another_passes_by() {
    Ledger other = rig.node();
    rig.record(5);
    ledger.grow();
    rig.record(5);
    rig.transaction.executeWithoutResult(
        status -> {
          rig.jdbc.queryForObject("select log from ledger for update", String.class);
          CompletableFuture.runAsync(other::grow, threads).join();
        });
    assertThat(sizes()).containsExactly(5L);
    other.grow();
    assertThat(sizes()).containsExactly(10L, 5L);
  }

  @Test
  void two_nodes_grow_one_tree_while_rows_come() {
    Ledger other = rig.node();
    List<CompletableFuture<Void>> all =
        List.of(
            repeatedly(() -> rig.record(7)),
            repeatedly(() -> rig.record(3)),
            repeatedly(ledger::grow),
            repeatedly(other::grow));
    all.forEach(CompletableFuture::join);
    ledger.grow();
    other.grow();
    assertThat(sizes().getFirst()).isEqualTo(400);
    assertThat(rig.audit(ledger).findings()).isEmpty();
    assertThat(ledger.refusal()).isNull();
    assertThat(other.refusal()).isNull();
  }

  private CompletableFuture<Void> repeatedly(Runnable step) {
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; i < 40; i++) {
            step.run();
          }
        },
        threads);
  }

  @Test
  void a_growth_that_dies_half_way_leaves_nothing_behind() {
    rig.record(10);
    ledger.grow();
    rig.record(1_200);
    LogSource source = LedgerRig.source(rig.database);
    Ledger dying =
        rig.node(
            new LogSource() {
              @Override
              public String name() {
                return source.name();
              }

              @Override
              public List<Entry> after(long position, int limit) {
                if (position > 700) {
                  throw new IllegalStateException("the process ends here");
                }
                return source.after(position, limit);
              }
            },
            "ledger.key");
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(dying::grow);
    assertThat(sizes()).containsExactly(10L);
    Ledger restarted = rig.node();
    restarted.grow();
    assertThat(sizes()).containsExactly(1_210L, 10L);
    assertThat(rig.audit(restarted).findings()).isEmpty();
  }

  @Test
  void a_service_whose_key_is_gone_does_not_start() throws Exception {
    rig.record(1);
    ledger.grow();
    Path gone = keys.resolve("gone.key");
    LedgerProperties properties =
        new LedgerProperties(gone, null, Duration.ofSeconds(1), List.of(), List.of());
    CheckpointTable signed = new CheckpointTable(JdbcClient.create(rig.database));
    assertThatExceptionOfType(MissingKeyException.class)
        .isThrownBy(() -> LedgerKey.of(properties, "test", signed));
    assertThat(Files.exists(gone)).isFalse();
  }

  @Test
  void a_node_with_another_key_signs_nothing_unless_told_of_the_former_one() {
    rig.record(1);
    ledger.grow();
    rig.record(1);
    Ledger stranger = rig.node("other.key");
    stranger.grow();
    assertThat(sizes()).containsExactly(1L);
    assertThat(stranger.refusal()).contains("not signed by this service's key");
    LedgerProperties told =
        new LedgerProperties(
            keys.resolve("other.key"),
            null,
            Duration.ofSeconds(1),
            List.of(ledger.key().toString()),
            List.of());
    LedgerKey key =
        LedgerKey.of(told, "test", new CheckpointTable(JdbcClient.create(rig.database)));
    assertThat(key.trusted("events")).hasSize(2).contains(ledger.key());
  }

  @Test
  void a_manifest_is_signed_and_never_a_checkpoint() {
    SignedNote note = ledger.sign("caseline-manifest/1\nabc\n");
    assertThat(note.signedBy(List.of(ledger.key()))).contains(ledger.key());
    String checkpoint = new Checkpoint("example.com/events", 5, Hash.EMPTY_TREE).text();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ledger.sign(checkpoint));
  }

  List<Long> sizes() {
    return ledger.checkpointsBefore(Long.MAX_VALUE, 100).stream()
        .map(SignedCheckpoint::size)
        .toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
