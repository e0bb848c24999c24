package io.caseline.platform.projections;

import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.Projections;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.Duration;
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

  WaitingProjections(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void await(String projection, ConsistencyToken token) {
    long deadline = System.nanoTime() + AT_MOST.toNanos();
    while (!progress.covers(projection, token.position())) {
      if (System.nanoTime() - deadline >= 0) {
        throw notYet();
      }
      pause();
    }
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
