package io.caseline.audit.export;

import static org.awaitility.Awaitility.await;

import io.caseline.proof.verify.Verify;
import io.caseline.testing.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A bundle as an auditor has it: fetched, looked into, verified. */
record Fetched(Path file, Map<String, String> contents) {

  /** Waits until the export is ready, and fetches it. */
  static Fetched of(Api auditor, String exportId, Path folder) throws IOException {
    String path = "/v1/audit/exports/" + exportId;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "READY".equals(auditor.get(path).expect(200).text("/state")));
    Path file = folder.resolve(exportId + ".zip");
    Files.write(file, auditor.file(path + "/bundle"));
    return of(file);
  }

  static Fetched of(Path file) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        contents.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return new Fetched(file, contents);
  }

  /** The same with another content of one file, as somebody else would pack it. */
  Fetched with(String name, String content) throws IOException {
    Path other = file.resolveSibling("other-" + file.getFileName());
    Map<String, String> changed = new LinkedHashMap<>(contents);
    changed.put(name, content);
    try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
      for (var entry : changed.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return of(other);
  }

  String text(String name) {
    return contents.get(name);
  }

  /** What the verifier says, with the service's key, or another. */
  String verified(Api auditor) {
    return verified(auditor.get("/v1/audit/key").expect(200).response().body().strip());
  }

  String verified(String key) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Verify.run(out, file.toString(), "--key", key);
    return said.toString(StandardCharsets.UTF_8);
  }
}
