package io.caseline.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.bench.load.Ask;
import io.caseline.bench.load.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static final int CALLERS = 16;

  private final Cases cases =
      new Cases(named("growing", 40), named("long", 16), named("still", 20), named("read", 4));

  @Test
  void names_stay_as_others_compare_by_them() {
    assertThat(Measures.always())
        .extracting(Measure::name)
        .containsExactly(
            "open",
            "append-20",
            "append-1000",
            "read-20",
            "read-1000",
            "worklist",
            "inbox",
            "mixed");
  }

  @Test
  void on_a_slow_disk_the_same_is_done() {
    Measure slow =
        Measures.more().stream()
            .filter(it -> it.name().equals("append-20-slow-disk"))
            .findFirst()
            .orElseThrow();

    assertThat(slow.flushDelay()).isPositive();
    assertThat(take(slow, 3, 50)).isEqualTo(take(Measures.append(), 3, 50));
  }

  @Test
  void no_two_callers_append_to_one_case() {
    Stream.concat(Measures.always().stream(), Measures.more().stream())
        .filter(it -> it.name().startsWith("append"))
        .filter(it -> it.callers() == CALLERS)
        .forEach(
            measure -> {
              List<List<String>> taken =
                  IntStream.range(0, CALLERS)
                      .mapToObj(caller -> take(measure, caller, 100).stream().distinct().toList())
                      .toList();
              assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates();
            });
  }

  @Test
  void every_case_is_used() {
    Measure append = Measures.always().get(1);

    assertThat(
            IntStream.range(0, CALLERS)
                .boxed()
                .flatMap(caller -> take(append, caller, 100).stream())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(cases.growing());
  }

  @Test
  void a_day_is_seventy_percent_reads() {
    Measure day = Measures.always().getLast();

    long reads = take(day, 0, 10_000).stream().filter(it -> it.startsWith("read")).count();
    assertThat(reads).isBetween(6_800L, 7_200L);
  }

  private List<String> take(Measure measure, int caller, int howMany) {
    var asked = new Asked();
    Work work = measure.job().of(asked, cases, caller, measure.callers());
    for (int i = 0; i < howMany; i++) {
      work.next();
    }
    return asked.what;
  }

  private static List<String> named(String name, int howMany) {
    return IntStream.range(0, howMany).mapToObj(i -> name + "-" + i).toList();
  }

  private static final class Asked implements Operations {

    private final List<String> what = new ArrayList<>();

    @Override
    public Ask open() {
      return note("open");
    }

    @Override
    public Ask append(String caseId) {
      return note(caseId);
    }

    @Override
    public Ask read(String caseId, int events) {
      return note("read " + caseId);
    }

    @Override
    public Ask timeline(String caseId) {
      return note("read timeline " + caseId);
    }

    @Override
    public Ask worklist() {
      return note("read worklist");
    }

    @Override
    public Ask inbox() {
      return note("read inbox");
    }

    @Override
    public Ask claimNext() {
      return note("claim");
    }

    private Ask note(String asked) {
      what.add(asked);
      return Ask.get("/", Map.of());
    }
  }
}
