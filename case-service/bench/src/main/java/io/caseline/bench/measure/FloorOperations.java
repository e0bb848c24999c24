package io.caseline.bench.measure;

import io.caseline.bench.load.Ask;
import java.util.List;
import java.util.Map;

/** As the floor is asked. */
public final class FloorOperations implements Operations {

  private static final Map<String, String> HEADERS = Map.of("Accept", "application/json");
  private static final int ROWS_BEFORE_AN_APPEND = 20;

  private final Bodies bodies;

  public FloorOperations(List<String> members, int caller) {
    bodies = new Bodies(members, caller);
  }

  @Override
  public Ask open() {
    return Ask.post("/cases", HEADERS, bodies.open());
  }

  @Override
  public Ask append(String caseId) {
    return Ask.post(
        "/cases/" + caseId + "/events?reading=" + ROWS_BEFORE_AN_APPEND, HEADERS, bodies.note());
  }

  @Override
  public Ask read(String caseId, int events) {
    return Ask.get("/cases/" + caseId + "?reading=" + events, HEADERS);
  }

  @Override
  public Ask timeline(String caseId) {
    return Ask.get("/cases/" + caseId + "/events?reading=20", HEADERS);
  }

  @Override
  public Ask worklist() {
    return Ask.get("/lists/worklist?limit=50", HEADERS);
  }

  @Override
  public Ask inbox() {
    return Ask.get("/lists/inbox?limit=50", HEADERS);
  }

  @Override
  public Ask claimNext() {
    return Ask.post("/lists/queue/take", HEADERS, "");
  }
}
