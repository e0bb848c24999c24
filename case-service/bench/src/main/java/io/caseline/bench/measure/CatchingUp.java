package io.caseline.bench.measure;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Projections;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How far the service's lists are behind its events. */
public final class CatchingUp {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Projections projections;

  public CatchingUp(CaselineClient client) {
    projections = new Projections(client.cases(Person.admin("admin")));
  }

  /**
   * Returns when none is behind, with the time it took.
   *
   * @throws IllegalStateException when those that are behind come no further
   */
  public Duration await() throws InterruptedException {
    long began = System.nanoTime();
    Patience.await(this::behind, BETWEEN_LOOKS);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Events that each still has before it; who has none is not in it. */
  private Map<String, Long> behind() {
    Map<String, Long> behind = new TreeMap<>();
    for (JsonNode each : projections.all()) {
      long lag = each.required("lag").asLong();
      if (lag > 0) {
        behind.put(each.required("name").asString(), lag);
      }
    }
    return behind;
  }
}
