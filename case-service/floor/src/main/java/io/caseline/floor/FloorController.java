package io.caseline.floor;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FloorController {

  private final FloorStore store;

  FloorController(FloorStore store) {
    this.store = store;
  }

  @GetMapping("/ready")
  String ready() {
    return "ready";
  }

  /** One event and one key. */
  @PostMapping("/cases")
  ResponseEntity<String> open(
      @RequestHeader("Idempotency-Key") String key, @RequestBody String body) {
    UUID caseId = UUID.randomUUID();
    String answer = answer(caseId, 0);
    store.open(caseId, body, key, answer);
    return json(answer);
  }

  /** Reads the newest events of the case, then writes one and a key. */
  @PostMapping("/cases/{caseId}/events")
  ResponseEntity<String> append(
      @PathVariable UUID caseId,
      @RequestParam int reading,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody String body) {
    return json(store.append(caseId, reading, body, key, sequence -> answer(caseId, sequence)));
  }

  /** Reads the newest events of the case, and answers with the last one read. */
  @GetMapping("/cases/{caseId}")
  ResponseEntity<String> read(@PathVariable UUID caseId, @RequestParam int reading) {
    return json(store.newest(caseId, reading).getLast().payload());
  }

  /** The newest events of the case, all of them in the answer. */
  @GetMapping("/cases/{caseId}/events")
  ResponseEntity<String> events(@PathVariable UUID caseId, @RequestParam int reading) {
    return json(
        store.newest(caseId, reading).stream()
            .map(FloorStore.Event::payload)
            .collect(Collectors.joining(",", "[", "]")));
  }

  /** The first rows of a list, along its index. */
  @GetMapping("/lists/{list}")
  ResponseEntity<String> page(@PathVariable String list, @RequestParam int limit) {
    return json(("[" + String.join(",", store.page(list, limit)) + "]"));
  }

  /** Takes the first row of a list that nobody is just taking. */
  @PostMapping("/lists/{list}/take")
  ResponseEntity<String> take(
      @PathVariable String list, @RequestHeader("Idempotency-Key") String key) {
    UUID caseId = UUID.randomUUID();
    String answer = answer(caseId, 0);
    store.take(list, caseId, key, answer);
    return json(answer);
  }

  private static String answer(UUID caseId, long sequence) {
    return "{\"caseId\":\"%s\",\"version\":%d}".formatted(caseId, sequence);
  }

  private static ResponseEntity<String> json(String body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
