package io.caseline.bench.measure;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Projections;
import java.time.Duration;

/** How far the service's lists are behind its events. */
public final class CatchingUp {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Projections projections;

  public CatchingUp(CaselineClient client) {
    projections = new Projections(client.cases(Person.admin("admin")));
  }

  /** Returns when none is behind, with the time it took. */
  public Duration await() throws InterruptedException {
    long began = System.nanoTime();
    while (projections.all().stream().anyMatch(it -> it.required("lag").asLong() > 0)) {
      Thread.sleep(BETWEEN_LOOKS);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
