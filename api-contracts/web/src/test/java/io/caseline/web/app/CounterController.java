package io.caseline.web.app;

import io.caseline.web.Ids;
import io.caseline.web.body.BodyLimit;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Commands that leave traces in a database, so that doing one twice shows. */
@RestController
class CounterController {

  static final ProblemType REFUSED = new ProblemType("refused", 409, "The rules refuse this");

  private final JdbcTemplate jdbc;

  CounterController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  record Named(String name) {}

  /** A row of its own each time. */
  @AllowedTo({Role.CSR, Role.SPECIALIST})
  @PostMapping("/v1/entries")
  ResponseEntity<Map<String, Object>> add(@RequestBody Named named) {
    jdbc.update("insert into entry values (?, ?)", Ids.next(), named.name());
    if (named.name().startsWith("refused")) {
      throw new Problem(REFUSED, "Names must not begin so.");
    }
    if (named.name().startsWith("failed")) {
      throw new IllegalStateException("with a secret: " + named.name());
    }
    return ResponseEntity.created(URI.create("/v1/entries/" + named.name()))
        .eTag("\"1\"")
        .body(Map.of("name", named.name(), "random", Ids.next()));
  }

  /** Reads, lets the others read too, and writes: everybody but one loses, and tries again. */
  @AllowedTo(Role.CSR)
  @PostMapping("/v1/counters/{name}/increment")
  ResponseEntity<Map<String, Object>> increment(
      @PathVariable String name, ExpectedVersion expected) {
    int seen =
        Objects.requireNonNull(
            jdbc.queryForObject("select amount from counter where name = ?", Integer.class, name));
    expected.check(seen);
    if (jdbc.update(
            "update counter set amount = ? where name = ? and amount = ?", seen + 1, name, seen)
        == 0) {
      throw new OptimisticLockingFailureException("another was faster");
    }
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.etag(seen + 1))
        .body(Map.of("amount", seen + 1));
  }

  @AllowedTo(Role.CSR)
  @PostMapping("/v1/never")
  ResponseEntity<Void> never() {
    throw new OptimisticLockingFailureException("another was faster");
  }

  @BodyLimit(megabytes = 8)
  @AllowedTo(Role.CSR)
  @PostMapping(value = "/v1/imports", consumes = "text/csv")
  ResponseEntity<Map<String, Object>> take(InputStream csv) throws IOException {
    jdbc.update("insert into entry values (?, 'import')", Ids.next());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      return ResponseEntity.ok(Map.of("lines", lines.lines().count()));
    }
  }

  @AllowedTo(Role.CSR)
  @PostMapping(value = "/v1/documents", consumes = "multipart/form-data")
  ResponseEntity<Map<String, Object>> attach(@RequestParam MultipartFile file) {
    jdbc.update("insert into entry values (?, 'document')", Ids.next());
    return ResponseEntity.ok(Map.of("size", file.getSize()));
  }
}
