package io.caseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.testing.H2ForTests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs for real: without the profile dev, trusting an issuer's tokens only. */
class WithAnIssuerIT {

  private static final String CLIENT =
      "--spring.security.oauth2.client.registration.member-service.";

  @Test
  void starts_and_hands_out_no_tokens() throws Exception {
    try (ConfigurableApplicationContext service = start()) {
      assertThat(statusOf(service, "/dev/tokens")).isEqualTo(401);
      assertThat(service.containsBean("devTokenController")).isFalse();
    }
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(CaseServiceApplication.class)
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.datasource.url=" + H2ForTests.newDatabase(),
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/issuer",
            CLIENT + "authorization-grant-type=client_credentials",
            CLIENT + "client-id=case-service",
            CLIENT + "client-secret=made-up",
            CLIENT + "provider=issuer",
            "--spring.security.oauth2.client.provider.issuer.token-uri=http://localhost:1/token");
  }

  private static int statusOf(ConfigurableApplicationContext service, String path)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }
}
