package io.caseline.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.web.access.GroupCommit.Outcome;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final int CAPACITY = 5;

  /** What was written, and how many batches may be. */
  private final List<List<String>> written = new CopyOnWriteArrayList<>();

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore permitted = new Semaphore(0);

  /** How often a batch was held back, and how often it may go on. */
  private final Semaphore paused = new Semaphore(0);

  private final Semaphore goOn = new Semaphore(0);
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final GroupCommit<String> commits =
      new GroupCommit<>("group commit under test", CAPACITY, this::write, this::pause);

  private void pause() {
    paused.release();
    goOn.acquireUninterruptibly();
  }

  private BitSet write(List<String> entries) throws Exception {
    begun.release();
    permitted.acquire();
    if (entries.contains("unloved")) {
      throw new IllegalArgumentException("this one is not taken");
    }
    written.add(entries.stream().filter(entry -> !entry.equals("outdated")).toList());
    BitSet refused = new BitSet();
    IntStream.range(0, entries.size())
        .filter(i -> entries.get(i).equals("outdated"))
        .forEach(refused::set);
    return refused;
  }

  @AfterEach
  void stop() {
    permitted.release(1_000);
    goOn.release(1_000);
    commits.close();
    readers.close();
  }

  @Test
  void those_who_come_while_a_batch_is_written_share_the_next() throws Exception {
    Future<Outcome> first = commit("0");
    begun.acquire();
    List<Future<Outcome>> others =
        IntStream.rangeClosed(1, CAPACITY).mapToObj(n -> commit("" + n)).toList();
    await().until(() -> commits.waiting() == CAPACITY);
    assertThat(commits.commit("one more than there is room for", LONG)).isEqualTo(Outcome.FAILED);
    permitted.release(2);

    assertThat(first.get()).isEqualTo(Outcome.WRITTEN);
    for (Future<Outcome> other : others) {
      assertThat(other.get()).isEqualTo(Outcome.WRITTEN);
    }
    assertThat(written).hasSize(2);
    assertThat(written.get(1)).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
  }

  @Test
  void when_many_are_on_their_way_half_of_them_share_a_write() throws Exception {
    IntStream.range(0, 10).forEach(n -> commits.coming());
    permitted.release(1);
    Future<Outcome> first = commit("0");
    paused.acquire();
    List<Future<Outcome>> others = IntStream.range(1, 5).mapToObj(n -> commit("" + n)).toList();
    await().until(() -> commits.waiting() == 4);
    goOn.release();
    assertThat(first.get()).isEqualTo(Outcome.WRITTEN);
    for (Future<Outcome> each : others) {
      assertThat(each.get()).isEqualTo(Outcome.WRITTEN);
    }
    assertThat(written).hasSize(1);
  }

  @Test
  void nobody_waits_long_for_those_who_do_not_come() {
    IntStream.range(0, 1_000).forEach(n -> commits.coming());
    permitted.release(1);
    goOn.release(4);
    assertThat(commits.commit("0", LONG)).isEqualTo(Outcome.WRITTEN);
    assertThat(paused.availablePermits()).isEqualTo(4);
  }

  @Test
  void a_few_do_not_wait_for_each_other() {
    IntStream.range(0, 10).forEach(n -> commits.coming());
    IntStream.range(0, 6).forEach(n -> commits.left());
    permitted.release(1);
    assertThat(commits.commit("0", LONG)).isEqualTo(Outcome.WRITTEN);
    assertThat(paused.availablePermits()).isZero();
  }

  @Test
  void a_write_that_hangs_costs_a_reader_no_more_than_its_patience() {
    assertThat(commits.commit("0", SHORT)).isEqualTo(Outcome.FAILED);
    assertThat(commits.commit("1", SHORT)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void what_nobody_waits_for_any_more_is_not_written() throws Exception {
    Future<Outcome> first = commit("0");
    begun.acquire();
    assertThat(commits.commit("impatient", SHORT)).isEqualTo(Outcome.FAILED);
    permitted.release(2);
    assertThat(first.get()).isEqualTo(Outcome.WRITTEN);
    permitted.release(1);

    assertThat(commits.commit("last", LONG)).isEqualTo(Outcome.WRITTEN);
    assertThat(written).containsExactly(List.of("0"), List.of("last"));
  }

  @Test
  void one_that_is_not_taken_does_not_cost_the_others_theirs() throws Exception {
    Future<Outcome> first = commit("0");
    begun.acquire();
    Future<Outcome> unloved = commit("unloved");
    Future<Outcome> other = commit("1");
    permitted.release(10);

    assertThat(first.get()).isEqualTo(Outcome.WRITTEN);
    assertThat(unloved.get()).isEqualTo(Outcome.FAILED);
    assertThat(other.get()).isEqualTo(Outcome.WRITTEN);
  }

  @Test
  void one_that_is_refused_does_not_cost_the_others_theirs() throws Exception {
    Future<Outcome> first = commit("0");
    begun.acquire();
    Future<Outcome> outdated = commit("outdated");
    await().until(() -> commits.waiting() == 1);
    Future<Outcome> other = commit("1");
    await().until(() -> commits.waiting() == 2);
    permitted.release(2);

    assertThat(first.get()).isEqualTo(Outcome.WRITTEN);
    assertThat(outdated.get()).isEqualTo(Outcome.REFUSED);
    assertThat(other.get()).isEqualTo(Outcome.WRITTEN);
    assertThat(written).containsExactly(List.of("0"), List.of("1"));
  }

  @Test
  void closing_writes_what_is_waiting_and_takes_nothing_more() throws Exception {
    Future<Outcome> first = commit("0");
    begun.acquire();
    Future<Outcome> second = commit("1");
    await().until(() -> commits.waiting() == 1);
    Future<?> closing = readers.submit(commits::close);
    await().until(() -> commits.waiting() == 2); // the end waits behind the last entry
    assertThat(commits.commit("too late", LONG)).isEqualTo(Outcome.FAILED);
    permitted.release(10);
    closing.get();

    assertThat(first.get()).isEqualTo(Outcome.WRITTEN);
    assertThat(second.get()).isEqualTo(Outcome.WRITTEN);
    assertThat(written).contains(List.of("0"), List.of("1"));
    assertThat(commits.commit("after the end", LONG)).isEqualTo(Outcome.FAILED);
  }

  private Future<Outcome> commit(String entry) {
    return readers.submit(() -> commits.commit(entry, LONG));
  }
}
