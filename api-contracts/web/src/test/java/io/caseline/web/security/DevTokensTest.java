package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import io.caseline.web.WebTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class DevTokensTest {

  @Autowired private MockMvcTester http;

  @Test
  void hands_out_a_token_that_is_taken() throws Exception {
    MvcTestResult issued =
        ask(
            """
            {"sub": "ana", "roles": ["csr", "supervisor"], "department": "claims", "partner": "northwind"}
            """);
    assertThat(issued).hasStatusOk();
    JsonNode body = JsonMapper.shared().readTree(issued.getResponse().getContentAsString());
    assertThat(body.at("/expiresAt").stringValue()).endsWith("Z");

    assertThat(
            http.get()
                .uri("/v1/me")
                .header("Authorization", "Bearer " + body.at("/token").stringValue()))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"sub": "ana", "department": "claims", "partner": "northwind"}
            """);
  }

  @Test
  void refuses_a_role_that_nobody_knows() {
    assertThat(ask("{\"sub\": \"ana\", \"roles\": [\"csr\", \"root\"]}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/roles/1");
  }

  @Test
  void refuses_a_request_without_a_person_or_with_what_is_no_department() {
    assertThat(ask("{\"roles\": [\"csr\"]}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/sub");
    assertThat(ask("{\"sub\": \"a\", \"roles\": [\"csr\"], \"department\": \"Claims Dept\"}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/department");
  }

  @Test
  void makes_one_key_however_many_start_at_once(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("deep/down/key.json");
    List<Future<ECKey>> keys = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        keys.add(many.submit(() -> DevSigningKey.in(file)));
      }
    }
    ECKey first = keys.getFirst().get();
    for (Future<ECKey> other : keys) {
      assertThat(other.get()).isEqualTo(first);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryNotContaining(it -> !it.equals(file));
  }

  @Test
  void says_which_file_is_no_key(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key.json"), "{}");
    assertThatThrownBy(() -> DevSigningKey.in(file)).hasMessageContaining("key.json");
  }

  private MvcTestResult ask(String body) {
    return http.post()
        .uri("/dev/tokens")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
