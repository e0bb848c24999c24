package io.caseline.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.web.WebTest;
import io.caseline.web.testing.OpenApiDocument;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class OpenApiTest {

  @Autowired private MockMvcTester http;

  @Test
  void is_the_document_that_is_checked_in() throws Exception {
    OpenApiDocument.served(served()).isTheOneAt(Path.of("src/test/resources/openapi.json"));
  }

  @Test
  void is_open_and_of_version_3_1() {
    assertThat(JsonMapper.shared().readTree(served()).at("/openapi").stringValue())
        .startsWith("3.1");
    assertThat(http.get().uri("/swagger-ui/index.html")).hasStatusOk();
    assertThat(http.get().uri("/v3/api-docs/swagger-config"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("persistAuthorization")
        .isEqualTo(true);
  }

  @Test
  void names_the_roles_of_each_operation() {
    JsonNode operation = operation("/v1/numbers", "get");
    assertThat(operation.at("/x-allowed-roles").toString()).isEqualTo("[\"csr\",\"auditor\"]");
    assertThat(operation.at("/description").stringValue()).isEqualTo("Roles: csr, auditor.");
    assertThat(operation.at("/security/0").has("bearer")).isTrue();
  }

  @Test
  void knows_the_headers_and_refusals_of_a_command() {
    JsonNode command = operation("/v1/counters/{name}/increment", "post");
    assertThat(command.at("/parameters").valueStream().map(it -> it.at("/name").stringValue()))
        .containsExactlyInAnyOrder("name", "Idempotency-Key", "If-Match");
    assertThat(command.at("/responses").propertyNames())
        .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "409", "412", "422", "503");
    assertThat(command.at("/responses/409/x-problem-types").toString())
        .contains("lost-race", "still-running");
  }

  @Test
  void hides_what_does_not_come_from_the_client() {
    assertThat(operation("/v1/me", "get").has("parameters")).isFalse();
  }

  @Test
  void tells_what_may_be_null_from_what_is_always_there() {
    JsonNode page = JsonMapper.shared().readTree(served()).at("/components/schemas/PageNumeral");
    assertThat(page.at("/required").toString()).isEqualTo("[\"items\"]");
    assertThat(page.at("/properties/nextCursor/type").toString())
        .isEqualTo("[\"string\",\"null\"]");
  }

  @Test
  @DisabledIfSystemProperty(named = "openapi.write", matches = "true")
  void says_where_code_and_document_part(@TempDir Path folder) throws Exception {
    OpenApiDocument document = OpenApiDocument.served("{\"b\": 1, \"a\": 2, \"servers\": []}");
    Path file = folder.resolve("openapi.json");
    assertThatThrownBy(() -> document.isTheOneAt(file)).hasMessageContaining("is not there");
    Files.writeString(file, "{\n  \"a\" : 2,\n  \"b\" : 3\n}\n");
    assertThatThrownBy(() -> document.isTheOneAt(file))
        .hasMessageContaining("line 3")
        .hasMessageContaining("\"b\" : 3")
        .hasMessageContaining("\"b\" : 1")
        .hasMessageContaining("-Dopenapi.write=true");
    Files.writeString(file, "{\n  \"a\" : 2,\n  \"b\" : 1\n}\n");
    document.isTheOneAt(file);
  }

  private JsonNode operation(String path, String method) {
    return JsonMapper.shared().readTree(served()).at("/paths").get(path).get(method);
  }

  private String served() {
    try {
      var answer = http.get().uri("/v3/api-docs").exchange();
      assertThat(answer).hasStatusOk();
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
