package io.caseline.platform.projections;

import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.Projections;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks again and again how far a projection has come. A waiting request holds no database
 * connection.
 */
@Component
final class WaitingProjections implements Projections {

  private static final Duration AT_MOST = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final Progress progress;
  private final ParkedEvents parked;

  WaitingProjections(Progress progress, ParkedEvents parked) {
    this.progress = progress;
    this.parked = parked;
  }

  @Override
  public void await(List<String> projections, ConsistencyToken token) {
    long deadline = System.nanoTime() + AT_MOST.toNanos();
    while (!projections.stream().allMatch(it -> progress.covers(it, token.position()))) {
      if (System.nanoTime() - deadline >= 0) {
        throw notYet();
      }
      pause();
    }
  }

  @Override
  public Set<UUID> parkedCases(String projection) {
    return parked.cases(projection);
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw notYet();
    }
  }

  private static Problem notYet() {
    return new Problem(
        ProblemTypes.NOT_YET_VISIBLE,
        "This list does not show your change yet. Ask again in a moment, or without"
            + " Consistency-Token.");
  }
}
