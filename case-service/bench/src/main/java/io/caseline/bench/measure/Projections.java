package io.caseline.bench.measure;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How far the service's lists are behind its events. */
public final class Projections {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Session admin;

  public Projections(CaselineClient client) {
    admin = client.cases(Person.admin("admin"));
  }

  /** Returns when none is behind, with the time it took. */
  public Duration awaitCaughtUp() throws InterruptedException {
    long began = System.nanoTime();
    while (all().stream().anyMatch(it -> it.required("lag").asLong() > 0)) {
      Thread.sleep(BETWEEN_LOOKS);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  List<JsonNode> all() {
    return admin.all("/v1/admin/projections");
  }

  /** Whether it will be rebuilt: what does things, rather than showing them, is not. */
  boolean rebuild(String name) {
    try {
      admin.post("/v1/admin/projections/" + name + "/rebuild", Map.of());
      return true;
    } catch (RefusedByServer refused) {
      if (refused.slug().equals("cannot-be-rebuilt")) {
        return false;
      }
      throw refused;
    }
  }
}
