package io.caseline.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final UUID CASE = UUID.randomUUID();
  private static final String LATEST = "the latest";
  private static final String EARLIER = "an earlier one";

  private final List<AccessEntry> written = new CopyOnWriteArrayList<>();
  private final GroupCommit<AccessEntry> batches =
      new GroupCommit<>("reading under test", 10, this::write);
  private final AccessLog log = new AccessLog(batches, Duration.ofSeconds(30), Clock.systemUTC());
  private final Reading reading = log.begin(AccessForTests.ofACase()).shows(CASE, null);

  /** Takes what presumes nothing, or what is so. */
  private BitSet write(List<AccessEntry> entries) {
    BitSet refused = new BitSet();
    IntStream.range(0, entries.size())
        .filter(i -> isOutdated(entries.get(i).presumed()))
        .forEach(refused::set);
    IntStream.range(0, entries.size())
        .filter(i -> !refused.get(i))
        .forEach(i -> written.add(entries.get(i)));
    return refused;
  }

  private static boolean isOutdated(Presumption presumed) {
    return presumed != null && !presumed.latest().equals(LATEST);
  }

  @AfterEach
  void stop() {
    batches.close();
  }

  @Test
  void nothing_may_be_presumed_when_nobody_will_look() {
    assertThat(reading.presumes(CASE, LATEST)).isFalse();
    reading.record();
    assertThat(written).hasSize(1);
  }

  @Test
  void what_is_presumed_is_looked_at_when_it_goes_on_record() {
    reading.mayPresume();
    assertThat(reading.presumes(CASE, LATEST)).isTrue();
    assertThat(reading.recordTheRest()).isTrue();
    assertThat(written)
        .singleElement()
        .satisfies(
            it -> assertThat(it.presumed()).isEqualTo(new Presumption(CASE.toString(), LATEST)))
        .satisfies(it -> assertThat(it.read().caseIds()).containsExactly(CASE));
  }

  @Test
  void what_is_not_so_is_not_recorded_and_nothing_is_presumed_again() {
    reading.mayPresume();
    assertThat(reading.presumes(CASE, EARLIER)).isTrue();
    assertThat(reading.recordTheRest()).isFalse();
    assertThat(written).isEmpty();

    assertThat(reading.presumesNoMore()).isTrue();
    assertThat(reading.presumes(CASE, LATEST)).isFalse();
    assertThat(reading.recordTheRest()).isTrue();
    assertThat(written)
        .singleElement()
        .satisfies(it -> assertThat(it.presumed()).isNull())
        .satisfies(it -> assertThat(it.read().caseIds()).containsExactly(CASE));
  }

  @Test
  void one_thing_is_presumed_of_one_subject() {
    reading.mayPresume();
    assertThat(reading.presumes(CASE, LATEST)).isTrue();
    assertThat(reading.presumes(CASE, LATEST)).isTrue();
    assertThat(reading.presumes(CASE, EARLIER)).isFalse();
    assertThat(reading.presumes(UUID.randomUUID(), LATEST)).isFalse();
  }

  @Test
  void who_presumed_nothing_has_nothing_to_take_back() {
    reading.mayPresume();
    assertThat(reading.presumesNoMore()).isFalse();
  }

  @Test
  void what_leaves_in_parts_presumes_nothing() {
    reading.mayPresume();
    assertThat(reading.presumes(CASE, LATEST)).isTrue();
    assertThatIllegalStateException().isThrownBy(reading::record);
    assertThat(written).isEmpty();
  }
}
