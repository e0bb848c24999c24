package io.caseline.bench.measure;

import io.caseline.bench.load.Answer;
import io.caseline.bench.load.Ask;
import io.caseline.bench.load.Outcome;
import io.caseline.bench.load.Turn;
import io.caseline.bench.load.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A day's load on the service, in tenths, as fast as it goes: whether it holds as much at the end
 * as when it was warm, and answers as fast.
 */
public final class Day {

  private static final int TENTHS = 10;

  /** It has remembered by then what it will remember. */
  private static final int WARM = 2;

  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private final Sides sides;

  public Day(Sides sides) {
    this.sides = sides;
  }

  /**
   * A tenth.
   *
   * @param live bytes on the heap when it was over and everything else was collected
   * @param behind how long the lists took after the last answer
   */
  public record Tenth(Outcome outcome, long live, Duration behind) {}

  /** What came out. */
  public record Result(List<Tenth> tenths) {

    public Tenth warm() {
      return tenths.get(WARM - 1);
    }

    public Tenth last() {
      return tenths.getLast();
    }

    /** What was held when it was warm, as a part of what is at the end. */
    public double ratio() {
      return (double) warm().live() / last().live();
    }

    public long operations() {
      return tenths.stream().mapToLong(it -> it.outcome().operations()).sum();
    }

    public Duration lasted() {
      return tenths.stream().map(it -> it.outcome().lasted()).reduce(Duration.ZERO, Duration::plus);
    }
  }

  public Result measure(long operations) throws InterruptedException, IOException {
    List<Tenth> tenths = new ArrayList<>();
    while (tenths.size() < TENTHS) {
      tenths.add(tenth(operations / TENTHS));
    }
    return new Result(tenths);
  }

  private Tenth tenth(long operations) throws InterruptedException, IOException {
    Measure mixed = Measures.mixed();
    var left = new AtomicLong(operations);
    Outcome outcome =
        Turn.of(
            sides.stand().portOfCases(),
            mixed.callers(),
            NO_LIMIT,
            caller -> new Counted(sides.workOfService(mixed, caller, mixed.callers()), left));
    Duration behind = new CatchingUp(sides.client()).await();
    return new Tenth(outcome, sides.stand().liveHeapOfCases(), behind);
  }

  /** Of all callers together so many. */
  private record Counted(Work work, AtomicLong left) implements Work {

    @Override
    public @Nullable Ask next() {
      return left.getAndDecrement() > 0 ? work.next() : null;
    }

    @Override
    public void answered(Answer answer) {
      work.answered(answer);
    }
  }
}
