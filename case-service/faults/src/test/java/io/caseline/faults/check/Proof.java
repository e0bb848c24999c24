package io.caseline.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.faults.stand.Site;
import io.caseline.proof.verify.Verify;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An auditor, who fetches the log and verifies it against all checkpoints kept so far. */
final class Proof implements AutoCloseable {

  private final Site site;
  private final URI service;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  Proof(Site site, CaselineClient client) {
    this.site = site;
    this.service = client.caseService();
    this.token = client.token(Person.auditor("ada"));
  }

  /**
   * Fails when the log does not hold.
   *
   * @param caseId a case that has to be in it to the last event
   */
  void holds(String caseId) throws IOException, InterruptedException {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> fetch("/v1/audit/cases/" + caseId + "/proof").contains("\"later\":0"));
    List<String> words = new ArrayList<>();
    words.add(save("log.jsonl", "/v1/audit/log").toString());
    words.add("--key");
    words.add(save("key.txt", "/v1/audit/key").toString());
    site.checkpoints().forEach(it -> words.addAll(List.of("--checkpoint", it.toString())));
    var printed = new ByteArrayOutputStream();
    int code =
        Verify.run(
            new PrintStream(printed, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
    assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    site.checkpoints().add(save("checkpoint-" + site.checkpoints().size(), "/v1/audit/checkpoint"));
  }

  private Path save(String name, String path) throws IOException, InterruptedException {
    return Files.writeString(site.folder().resolve(name), fetch(path));
  }

  private String fetch(String path) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Override
  public void close() {
    http.close();
  }
}
