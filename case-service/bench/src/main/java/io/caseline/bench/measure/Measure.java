package io.caseline.bench.measure;

import io.caseline.bench.load.Outcome;
import io.caseline.bench.load.Turn;
import io.caseline.bench.load.Work;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Something that floor and service are asked to do.
 *
 * @param name stays the same from version to version, as others compare by it
 * @param says what is done, for people
 * @param callers how many ask at once
 * @param target the part of the floor's speed that the service should have; 0 for none
 * @param flushDelay how much longer each flush of the database takes than the machine's disk needs
 * @param job what each caller does
 */
public record Measure(
    String name, String says, int callers, double target, Duration flushDelay, Job job) {

  /** On the disk as it is. */
  public Measure(String name, String says, int callers, double target, Job job) {
    this(name, says, callers, target, Duration.ZERO, job);
  }

  /** The same on a slower disk, where it counts how often something is committed. */
  Measure onSlowDisk() {
    return new Measure(
        name + "-slow-disk",
        says + "; each flush of the database takes 1 ms longer",
        callers,
        target,
        Duration.ofMillis(1),
        job);
  }

  /** Whether it needs cases of a thousand events, which take a while to make. */
  boolean isOnLongCases() {
    return name.endsWith("-1000");
  }

  /**
   * Has one side do it for so long.
   *
   * @param ports the nodes of that side
   * @param operationsOf how each caller asks it
   */
  public Outcome turn(
      List<Integer> ports, Duration lasting, IntFunction<Operations> operationsOf, Cases cases)
      throws InterruptedException {
    return Turn.of(
        ports,
        callers,
        lasting,
        caller -> job.of(operationsOf.apply(caller), cases, caller, callers));
  }

  /** What one of the callers does. */
  @FunctionalInterface
  public interface Job {

    /**
     * Work for one caller.
     *
     * @param operations of the side that is asked
     * @param cases of the same side
     * @param caller counted from 0
     */
    Work of(Operations operations, Cases cases, int caller, int callers);
  }
}
