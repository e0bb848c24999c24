package io.caseline.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.faults.load.Done;
import io.caseline.faults.load.Ledger;
import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads cases back, and looks for what people were told. */
final class History {

  private final Session reader;

  History(Session reader) {
    this.reader = reader;
  }

  /** Fails where the events of a case have a gap or a double. */
  Counts of(Ledger ledger) {
    Map<String, List<Done>> byCase =
        ledger.done().stream().collect(Collectors.groupingBy(Done::caseId));
    Map<String, Long> opened = casesBySubject();
    long found = 0;
    long doubled = 0;
    long lost = 0;
    for (Map.Entry<String, List<Done>> each : byCase.entrySet()) {
      List<JsonNode> events = timeline(each.getKey());
      Set<String> ids = insistOnSequence(events);
      List<String> said = events.stream().map(it -> it.required("data").toString()).toList();
      for (Done done : each.getValue()) {
        long times = times(done, said, opened);
        found += times == 1 && ids.containsAll(done.eventIds()) ? 1 : 0;
        doubled += times > 1 ? 1 : 0;
        lost += times == 0 || !ids.containsAll(done.eventIds()) ? 1 : 0;
      }
    }
    return new Counts(found, doubled, lost);
  }

  /** Of a case that is lost there is none. */
  private List<JsonNode> timeline(String caseId) {
    try {
      return reader.all("/v1/cases/" + caseId + "/timeline");
    } catch (RefusedByServer refused) {
      if (refused.slug().equals("not-found")) {
        return List.of();
      }
      throw refused;
    }
  }

  private static long times(Done done, List<String> said, Map<String, Long> opened) {
    String marker = done.command().marker();
    return done.command().opensCase()
        ? opened.getOrDefault(marker, 0L)
        : said.stream().filter(it -> it.contains(marker)).count();
  }

  /** A case that was opened twice would be two cases. */
  private Map<String, Long> casesBySubject() {
    Map<String, Long> subjects = new HashMap<>();
    reader
        .all("/v1/cases")
        .forEach(it -> subjects.merge(it.required("subject").asString(), 1L, Long::sum));
    return subjects;
  }

  private static Set<String> insistOnSequence(List<JsonNode> events) {
    Set<String> ids = new HashSet<>();
    for (int n = 0; n < events.size(); n++) {
      assertThat(events.get(n).required("sequence").asLong())
          .as("no gap and no double")
          .isEqualTo(n + events.getFirst().required("sequence").asLong());
      ids.add(events.get(n).required("eventId").asString());
    }
    assertThat(ids).hasSameSizeAs(events);
    return ids;
  }
}
