package io.caseline.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.WebTest;
import io.caseline.web.security.Role;
import io.caseline.web.testing.Tokens;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  private static final String PARCEL = "/v1/parcels/019a0000-0000-7000-8000-000000000001";

  @Autowired private MockMvcTester http;
  @Autowired private ApplicationContext application;

  private String ana;

  @BeforeEach
  void caller() {
    ana = Tokens.of(application).bearer("ana", "claims", Role.CSR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/parcels/7                 | id     | Must be a UUID.
          PARCEL?asOf=yesterday         | asOf   | Must be an instant as in 2026-03-01T12:00:00Z.
          PARCEL?asOf=1767225600        | asOf   | Must be an instant as in 2026-03-01T12:00:00Z.
          PARCEL?asOf=%2B999999999-01-01T00:00:00Z | asOf | Must be an instant as in 2026-03-01T12:00:00Z.
          PARCEL?size=HUGE              | size   | Must be one of SMALL, LARGE.
          PARCEL?size=small             | size   | Must be one of SMALL, LARGE.
          PARCEL?copies=many            | copies | Must be a whole number.
          PARCEL?copies=0               | copies | Must be greater than or equal to 1.
          PARCEL?copies=99999999999999  | copies | Must be a whole number.
          /v1/search                    | q      | Is needed.
          /v1/numbers?limit=0           | limit  | Must be a whole number from 1 to 200.
          /v1/numbers?limit=201         | limit  | Must be a whole number from 1 to 200.
          /v1/numbers?limit=all         | limit  | Must be a whole number from 1 to 200.
          /v1/numbers?cursor=x          | cursor | Must be the nextCursor of the page before, from the same list.
          /v1/numbers?cursor=WyJ4Il0    | cursor | Must be the nextCursor of the page before, from the same list.
          /v1/numbers?cursor=W10        | cursor | Must be the nextCursor of the page before, from the same list.
          """)
  void tells_which_parameter_is_wrong(String uri, String parameter, String detail) {
    MvcTestResult answer = get(uri.replace("PARCEL", PARCEL));
    assertThat(answer)
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isEqualTo(
            """
            {"type": "urn:caseline:problem:invalid", "title": "The request is not valid",
             "status": 400, "detail": "%s", "errors": [{"parameter": "%s", "detail": "%s"}]}
            """
                .formatted(detail, parameter, detail));
  }

  @Test
  void takes_instants_of_any_offset_in_a_parameter() {
    assertThat(get(PARCEL + "?asOf=2026-03-01T12:00:00Z")).hasStatusOk();
    assertThat(get(PARCEL + "?asOf=2026-03-01T12:00:00.5%2B02:00")).hasStatusOk();
  }

  @Test
  void answers_404_where_there_is_nothing() {
    problem(get("/v1/nothing-here"), 404, "not-found");
    problem(get("/v1/nothing-here.html"), 404, "not-found");
  }

  @Test
  void answers_405_and_says_what_is_served() {
    MvcTestResult answer = http.delete().uri("/v1/search").header("Authorization", ana).exchange();
    problem(answer, 405, "method-not-allowed");
    assertThat(answer.getResponse().getHeader("Allow")).contains("GET");
  }

  @Test
  void answers_406_in_json_whatever_was_asked_for() {
    problem(
        http.get()
            .uri("/v1/search?q=x")
            .header("Authorization", ana)
            .header("Accept", "application/pdf")
            .exchange(),
        406,
        "not-acceptable");
  }

  @Test
  void answers_415_and_says_what_is_understood() {
    MvcTestResult answer = post("/v1/parcels/echo", "text/plain", "hello");
    problem(answer, 415, "unsupported-media-type");
    assertThat(answer).bodyJson().extractingPath("detail").asString().contains("application/json");
    problem(post("/v1/parcels/echo", null, "{}"), 415, "unsupported-media-type");
    problem(post("/v1/parcels/echo", "no type", "{}"), 415, "unsupported-media-type");
    problem(
        post("/v1/parcels/echo", "application/json;charset=klingon", "{}"),
        415,
        "unsupported-media-type");
  }

  @Test
  void answers_413_to_a_body_that_is_too_large() {
    problem(
        post("/v1/parcels/echo", "application/json", "\"" + "x".repeat(1 << 20) + "\""),
        413,
        "too-large");
  }

  @Test
  void answers_400_to_addresses_that_only_an_attacker_writes() {
    for (String path : new String[] {"/v1/a%00b", "/v1/..;/error", "/v1//me", "/v1/a%2Fb"}) {
      problem(
          http.get()
              .uri(URI.create("http://localhost" + path))
              .header("Authorization", ana)
              .exchange(),
          400,
          "invalid");
    }
    problem(get("/v1/search?q=a%00b"), 400, "invalid");
  }

  @Test
  void says_nothing_of_what_nobody_foresaw_and_logs_no_message_of_it(CapturedOutput output) {
    MvcTestResult answer =
        post("/v1/entries", "application/json", "{\"name\": \"failed MARKER-4711\"}");
    problem(answer, 500, "unexpected");
    assertThat(answer)
        .bodyText()
        .doesNotContain("MARKER-4711")
        .doesNotContain("Exception")
        .doesNotContain("io.caseline");
    assertThat(output)
        .contains("java.lang.IllegalStateException")
        .contains("CounterController.add")
        .doesNotContain("MARKER-4711");
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(URI.create(uri)).header("Authorization", ana).exchange();
  }

  private MvcTestResult post(String uri, String type, String body) {
    var request = http.post().uri(uri).header("Authorization", ana).content(body);
    return type == null ? request.exchange() : request.header("Content-Type", type).exchange();
  }

  private static void problem(MvcTestResult answer, int status, String slug) {
    assertThat(answer)
        .hasStatus(status)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:caseline:problem:" + slug);
  }
}
