package io.caseline.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.WebTest;
import io.caseline.web.security.Role;
import io.caseline.web.testing.Tokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class StrictJsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String MARKER = "MARKER4711";

  @Autowired private MockMvcTester http;
  @Autowired private ApplicationContext application;

  private String ana;

  @BeforeEach
  void caller() {
    ana = Tokens.of(application).bearer("ana", "claims", Role.CSR);
  }

  @Test
  void takes_a_body_and_answers_its_nulls_and_its_order() throws Exception {
    MvcTestResult answer =
        echo(
            "{\"name\":\"x\",\"size\":\"LARGE\",\"weight\":3,\"sentAt\":\"2026-03-01T13:00:00.1239+01:00\"}");
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getContentAsString())
        .isEqualTo(
            "{\"name\":\"x\",\"size\":\"LARGE\",\"weight\":3,\"sentAt\":\"2026-03-01T12:00:00.123Z\","
                + "\"sender\":null,\"fragile\":null,\"lines\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":"x","size":"LARGE","weight":1,"MARKER":1}   | /MARKER          | There is no such field. The fields here are fragile, lines, name, sender, sentAt, size, weight.
          {"name":"x","size":"MARKER","weight":1}              | /size            | Must be one of SMALL, LARGE.
          {"name":"x","size":"large","weight":1}               | /size            | Must be one of SMALL, LARGE.
          {"name":"x","size":1,"weight":1}                     | /size            | Must be one of SMALL, LARGE.
          {"name":"x","size":"","weight":1}                    | /size            | Must be one of SMALL, LARGE.
          {"name":"x","size":"LARGE","weight":null}            | /weight          | Is needed, and must not be null.
          {"name":"x","size":"LARGE"}                          | /weight          | Is needed, and must not be null.
          {"name":"x","size":"LARGE","weight":"1"}             | /weight          | Must be a whole number.
          {"name":"x","size":"LARGE","weight":1.5}             | /weight          | Must be a whole number.
          {"name":"x","size":"LARGE","weight":99999999999}     | /weight          | This number is too large.
          {"name":7,"size":"LARGE","weight":1}                 | /name            | Must be a text.
          {"name":true,"size":"LARGE","weight":1}              | /name            | Must be a text.
          {"name":["x"],"size":"LARGE","weight":1}             | /name            | Must be a text.
          {"name":{"a":1},"size":"LARGE","weight":1}           | /name            | Must be a text.
          {"name":"x","size":"LARGE","weight":1,"fragile":"true"} | /fragile      | Must be true or false.
          {"name":"x","size":"LARGE","weight":1,"fragile":1}   | /fragile         | Must be true or false.
          {"name":"x","size":"LARGE","weight":1,"sender":"MARKER"} | /sender      | Must be a UUID.
          {"name":"x","size":"LARGE","weight":1,"sentAt":1767225600} | /sentAt    | Must be an instant as in 2026-03-01T12:00:00Z.
          {"name":"x","size":"LARGE","weight":1,"sentAt":"2026-03-01"} | /sentAt  | Must be an instant as in 2026-03-01T12:00:00Z.
          {"name":"x","size":"LARGE","weight":1,"sentAt":"+99999-03-01T12:00:00Z"} | /sentAt | Must be an instant as in 2026-03-01T12:00:00Z.
          {"name":"x","size":"LARGE","weight":1,"lines":[{"text":"a","tags":["b"]},{"text":5}]} | /lines/1/text | Must be a text.
          {"name":"x","size":"LARGE","weight":1,"lines":{}}    | /lines           | Must be a list.
          {"name":"x","name":"MARKER","size":"LARGE","weight":1} | /name          | This field is there twice.
          {"name":"x","size":"LARGE","weight":1} MARKER        | ``               | This is not JSON (line 1, column 40).
          {"name":"x","size":"LARGE","weight":1} {}            | ``               | There is more after the end of the JSON.
          {"name":"x",                                         | /name            | This is not JSON (line 1, column 13).
          {"name":"\\u0000","size":"LARGE","weight":1}         | /name            | Holds a character that cannot be stored.
          {"name":"\\ud800","size":"LARGE","weight":1}         | /name            | Holds a character that cannot be stored.
          {"name":"\\ude00\\ud83d","size":"LARGE","weight":1}  | /name            | Holds a character that cannot be stored.
          {"name":"","size":"LARGE","weight":1}                | /name            | Must not be blank.
          {"name":"x","size":null,"weight":1}                  | /size            | Must not be null.
          {"name":"x","size":"LARGE","weight":101}             | /weight          | Must be less than or equal to 100.
          {"name":"x","size":"LARGE","weight":1,"lines":[{"text":"a","tags":["b"," "]}]} | /lines/0/tags/1 | Must not be blank.
          []                                                   | ``               | Must be an object.
          "MARKER"                                             | ``               | Must be an object.
          7                                                    | ``               | Must be an object.
          null                                                 | ``               | A body is needed.
          """)
  void tells_what_is_wrong_where_and_never_repeats_it(String body, String pointer, String detail)
      throws Exception {
    MvcTestResult answer = echo(body.replace("MARKER", MARKER));
    assertThat(answer).hasStatus(400);
    JsonNode problem = JSON.readTree(answer.getResponse().getContentAsString());
    assertThat(problem.at("/type").stringValue()).isEqualTo("urn:caseline:problem:invalid");
    assertThat(problem.at("/errors/0/pointer").stringValue())
        .isEqualTo(pointer.replace("MARKER", MARKER));
    assertThat(problem.at("/errors/0/detail").stringValue()).isEqualTo(detail);
    if (!pointer.contains("MARKER")) {
      assertThat(problem.toString()).doesNotContain(MARKER);
    }
  }

  @Test
  void tells_all_findings_of_validation_at_once() throws Exception {
    MvcTestResult answer = echo("{\"name\":\" \",\"size\":null,\"weight\":1000}");
    assertThat(answer)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/name", "/size", "/weight");
  }

  @Test
  void asks_for_a_body_where_there_is_none() {
    assertThat(echo("")).hasStatus(400).bodyText().contains("A body is needed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"name\":["})
  void refuses_ten_thousand_levels(String level) {
    assertThat(echo(level.repeat(10_000))).hasStatus(400);
  }

  @Test
  void refuses_endless_numbers_and_names() {
    assertThat(echo("{\"weight\":" + "9".repeat(100_000) + "}")).hasStatus(400);
    assertThat(echo("{\"weight\":1e999999999}")).hasStatus(400);
    MvcTestResult answer = echo("{\"" + "n".repeat(40_000) + "\":1}");
    assertThat(answer).hasStatus(400);
    assertThat(answer.getResponse().getContentLength()).isLessThan(2_000);
  }

  @Test
  void refuses_bytes_that_are_not_in_the_encoding_they_claim() {
    byte[] body =
        "{\"name\":\"Jos\u00e9\",\"size\":\"LARGE\",\"weight\":1}"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(echo(body, "application/json")).hasStatus(400);
    assertThat(echo(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2}, "application/json"))
        .hasStatus(400);
  }

  @Test
  void takes_the_encodings_that_json_may_have() {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
      byte[] body = "{\"name\":\"Jos\u00e9\",\"size\":\"LARGE\",\"weight\":1}".getBytes(charset);
      assertThat(echo(body, "application/json")).hasStatusOk().bodyText().contains("Jos\u00e9");
    }
  }

  @Test
  void gives_naughty_strings_back_as_they_came() throws Exception {
    Path strings = Path.of("../../../shared/data/strings/blns.json");
    Assumptions.assumeTrue(Files.exists(strings), "the big list of naughty strings is not here");
    for (JsonNode string : JSON.readTree(Files.readString(strings))) {
      String text = string.stringValue();
      MvcTestResult answer =
          echo(JSON.writeValueAsString(Map.of("name", text, "size", "LARGE", "weight", 1)));
      if (text.isBlank()) {
        assertThat(answer.getResponse().getStatus()).isIn(200, 400);
      } else {
        assertThat(answer).hasStatusOk();
        assertThat(
                JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .at("/name")
                    .stringValue())
            .isEqualTo(text);
      }
    }
  }

  private MvcTestResult echo(String body) {
    return echo(body.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  private MvcTestResult echo(byte[] body, String type) {
    return http.post()
        .uri("/v1/parcels/echo")
        .header("Authorization", ana)
        .header("Content-Type", type)
        .content(body)
        .exchange();
  }
}
