package io.caseline.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.web.app.SlowOperation;
import io.caseline.web.app.TestApplication;
import io.caseline.web.security.Role;
import io.caseline.web.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What only a real server shows: sockets, chunks, two ports. */
@SpringBootTest(
    classes = TestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.datasource.url=jdbc:h2:mem:webit;DB_CLOSE_DELAY=-1"
    })
@ExtendWith(OutputCaptureExtension.class)
class WebIT {

  @Autowired private Environment environment;
  @Autowired private ApplicationContext application;
  @Autowired private JdbcTemplate jdbc;

  private final HttpClient client = HttpClient.newHttpClient();
  private String ana;

  @BeforeEach
  void caller() {
    ana = Tokens.of(application).bearer("ana", "claims", Role.CSR);
  }

  @Test
  void answers_415_to_a_pattern_of_media_types() throws Exception {
    for (String type : new String[] {"*/*;charset=utf-8", "application/*", "*/*"}) {
      problem(post("/v1/documents", type, null, text("{}")), 415, "unsupported-media-type");
    }
  }

  @Test
  void a_star_in_a_parameter_makes_no_pattern() throws Exception {
    HttpResponse<String> answer =
        post(
            "/v1/parcels/echo",
            "application/json;profile=\"a*b\"",
            null,
            text("{\"name\":\"a parcel\",\"size\":\"SMALL\",\"weight\":1}"));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void holds_the_limit_for_a_body_that_does_not_say_how_long_it_is() throws Exception {
    HttpResponse<String> answer =
        post(
            "/v1/parcels/echo",
            "application/json",
            null,
            chunks("{\"name\":" + " ".repeat(2 << 20)));
    problem(answer, 413, "too-large");
  }

  @Test
  void holds_the_limit_for_a_body_that_says_so_and_is_not_read() throws Exception {
    HttpResponse<String> answer =
        post(
            "/v1/never", "application/json", null, BodyPublishers.ofByteArray(new byte[1_500_000]));
    problem(answer, 413, "too-large");
  }

  @Test
  void an_answer_that_breaks_off_is_never_taken_for_a_whole_one(CapturedOutput output) {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/v1/broken-off", port())).header("Authorization", ana).build();
    assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
    assertThat(output).contains("A failure that nobody foresaw").doesNotContain("Jane Doe");
  }

  @Test
  void lets_an_import_send_more_and_does_it_once() throws Exception {
    String key = UUID.randomUUID().toString();
    String csv = "a,b,c\n".repeat(500_000);
    int before = imports();
    HttpResponse<String> first = post("/v1/imports", "text/csv", key, chunks(csv));
    HttpResponse<String> second = post("/v1/imports", "text/csv", key, chunks(csv));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).isEqualTo("{\"lines\":500000}");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(imports()).isEqualTo(before + 1);
    problem(post("/v1/imports", "text/csv", key, chunks(csv + "d")), 422, "key-reused");
  }

  @Test
  void holds_the_limit_of_an_import_and_keeps_nothing_of_one_that_is_larger() throws Exception {
    int before = imports();
    problem(
        post("/v1/imports", "text/csv", "large", chunks("a,b,c\n".repeat(1_500_000))),
        413,
        "too-large");
    assertThat(imports()).isEqualTo(before);
  }

  @Test
  void knows_a_multipart_body_again_whatever_its_boundary() throws Exception {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = document(key, "one", "content");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(document(key, "two", "content").headers().firstValue("Idempotency-Replayed"))
        .contains("true");
    problem(document(key, "two", "Content"), 422, "key-reused");
  }

  @Test
  void tells_the_second_that_the_first_still_runs() throws Exception {
    String key = UUID.randomUUID().toString();
    CompletableFuture<HttpResponse<String>> first =
        client.sendAsync(
            request("/v1/slow", "application/json", key, BodyPublishers.noBody()),
            BodyHandlers.ofString());
    SlowOperation.BARRIER.await();
    HttpResponse<String> second =
        post("/v1/slow", "application/json", key, BodyPublishers.noBody());
    SlowOperation.BARRIER.await();
    problem(second, 409, "still-running");
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(first.get().statusCode()).isEqualTo(204);
    HttpResponse<String> third = post("/v1/slow", "application/json", key, BodyPublishers.noBody());
    assertThat(third.statusCode()).isEqualTo(204);
    assertThat(third.headers().firstValue("Idempotency-Replayed")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/%zz HTTP/1.1|Host: a||",
        "GET /v1/<script> HTTP/1.1|Host: a||",
        "GET /v1/me HTTP/1.1||",
        "GET /v1/me HTTP/1.1|Host: a b||",
        "GET /v1/\u0001 HTTP/1.1|Host: a||",
        "nonsense||",
        "GET /v1/me HTTP/7.5|Host: a||",
        "POST /v1/never HTTP/1.1|Host: a|Content-Length: x||",
        "POST /v1/never HTTP/1.1|"
            + "Host: a|"
            + "Content-Length: 5|"
            + "Transfer-Encoding: chunked||"
            + "zz|"
      })
  void tells_nothing_of_itself_to_who_speaks_no_http(String request) throws Exception {
    String answer = raw(request.replace("|", "\r\n"));
    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|401).*")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("urn:caseline:problem:")
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%zz", "q=%", "q=%c3%28&limit=%"})
  void refuses_a_query_that_cannot_be_decoded(String query) throws Exception {
    String answer =
        raw(
            "GET /v1/numbers?%s HTTP/1.1\r\nHost: a\r\nAuthorization: %s\r\n\r\n"
                .formatted(query, ana));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:caseline:problem:invalid");
  }

  @Test
  void goes_on_answering_after_all_of_that() throws Exception {
    assertThat(get("/v1/me", port()).statusCode()).isEqualTo(200);
  }

  @Test
  void requests_have_threads_of_the_operating_system() {
    assertThat(Threading.PLATFORM.isActive(environment)).isTrue();
  }

  @Test
  void opens_health_on_the_management_port_only() throws Exception {
    int management = environment.getRequiredProperty("local.management.port", Integer.class);
    assertThat(anonymous("/actuator/health", management).statusCode()).isEqualTo(200);
    assertThat(anonymous("/actuator/health", port()).statusCode()).isEqualTo(401);
    problem(get("/actuator/health", port()), 403, "forbidden");
    assertThat(anonymous("/v1/me", management).statusCode()).isEqualTo(404);
  }

  @Test
  void does_not_show_its_error_page_to_who_asks_for_it() throws Exception {
    problem(anonymous("/error", port()), 404, "not-found");
  }

  @Test
  void closes_what_is_not_known_to_who_is_not_known() throws Exception {
    problem(anonymous("/anything", port()), 401, "unauthenticated");
    assertThat(anonymous("/swagger-ui.html", port()).statusCode()).isEqualTo(302);
    assertThat(anonymous("/v3/api-docs", port()).statusCode()).isEqualTo(200);
  }

  @Test
  void logs_nothing_of_what_was_sent(CapturedOutput output) throws Exception {
    String marker = "MARKER-4711";
    post("/v1/parcels/echo", "application/json", null, text("{\"" + marker + "\":1}"));
    post("/v1/parcels/echo", "application/json", null, text("{\"name\":" + marker));
    post("/v1/entries", "application/json", null, text("{\"name\":\"failed " + marker + "\"}"));
    get("/v1/parcels/" + marker, port());
    get("/v1/search?" + marker + "=x", port());
    raw("GET /v1/" + marker + "%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    raw("GET /v1/" + marker + "<> HTTP/1.1\r\nHost: a\r\n\r\n");
    raw("GET /v1/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + marker + "\r\n\r\n");
    assertThat(output).contains("IllegalStateException").doesNotContain(marker);
  }

  private HttpResponse<String> document(String key, String boundary, String content)
      throws Exception {
    String body =
        """
        --%s
        Content-Disposition: form-data; name="file"; filename="a.txt"
        Content-Type: text/plain

        %s
        --%s--
        """
            .formatted(boundary, content, boundary)
            .replace("\n", "\r\n");
    return post("/v1/documents", "multipart/form-data; boundary=" + boundary, key, text(body));
  }

  private int imports() {
    return jdbc.queryForObject("select count(*) from entry where name = 'import'", Integer.class);
  }

  private HttpResponse<String> post(String path, String type, String key, BodyPublisher body)
      throws Exception {
    return client.send(request(path, type, key, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String type, String key, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path, port()))
            .header("Authorization", ana)
            .header("Content-Type", type)
            .POST(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).build();
  }

  private HttpResponse<String> get(String path, int port) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path, port)).header("Authorization", ana).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> anonymous(String path, int port) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(path, port)).build(), BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static BodyPublisher chunks(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  private static BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }

  private static void problem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("urn:caseline:problem:" + slug);
  }

  private int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  private static URI uri(String path, int port) {
    return URI.create("http://localhost:" + port + path);
  }
}
