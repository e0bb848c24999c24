package io.caseline.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.caseline.members.MemberDirectory.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.client.RestClient;

/** A member-service on its good and its bad days. */
class MemberDirectoryTest {

  private static final UUID MEMBER = UUID.randomUUID();
  private static final String KNOWN =
      """
      {"memberId":"%s","coverages":[],"preferredAgent":null,"preferredLanguage":null}
      """
          .formatted(MEMBER);

  private final CountDownLatch testOver = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;
  private int status = 200;
  private String body = KNOWN;
  private boolean silent;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          if (silent) {
            awaitEndOfTest();
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    testOver.countDown();
    server.stop(0);
  }

  @Test
  void a_member_whom_it_shows_is_known() {
    assertThat(directory().ask(MEMBER)).isEqualTo(Answer.KNOWN);
  }

  @Test
  void a_member_whom_it_does_not_find_is_unknown() {
    status = 404;

    assertThat(directory().ask(MEMBER)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a_failure_is_no_answer() {
    status = 500;

    assertThat(directory().ask(MEMBER)).isEqualTo(Answer.NO_ANSWER);
  }

  @Test
  void what_is_no_member_is_no_answer() {
    body = "<html>";

    assertThat(directory().ask(MEMBER)).isEqualTo(Answer.NO_ANSWER);
  }

  @Test
  void what_it_says_of_somebody_else_is_no_answer() {
    body = KNOWN.replace(MEMBER.toString(), UUID.randomUUID().toString());

    assertThat(directory().ask(MEMBER)).isEqualTo(Answer.NO_ANSWER);
  }

  @Test
  @Timeout(20)
  void silence_is_no_answer_after_the_time_out() {
    silent = true;

    assertThat(directory().ask(MEMBER)).isEqualTo(Answer.NO_ANSWER);
  }

  @Test
  void after_several_failures_it_is_not_even_asked() {
    status = 503;
    MemberDirectory directory = directory();

    IntStream.range(0, 20)
        .forEach(i -> assertThat(directory.ask(MEMBER)).isEqualTo(Answer.NO_ANSWER));

    assertThat(calls).hasValueLessThan(10);
  }

  @Test
  void members_it_does_not_find_do_not_make_it_look_broken() {
    status = 404;
    MemberDirectory directory = directory();

    IntStream.range(0, 20)
        .forEach(i -> assertThat(directory.ask(MEMBER)).isEqualTo(Answer.UNKNOWN));
  }

  @Test
  void whom_it_knew_is_known_without_asking_again_also_while_it_is_away() {
    MemberDirectory directory = directory();
    directory.ask(MEMBER);
    status = 503;

    assertThat(directory.ask(MEMBER)).isEqualTo(Answer.KNOWN);
    assertThat(calls).hasValue(1);
  }

  @Test
  void whom_it_did_not_find_is_asked_about_again() {
    MemberDirectory directory = directory();
    status = 404;
    directory.ask(MEMBER);
    status = 200;

    assertThat(directory.ask(MEMBER)).isEqualTo(Answer.KNOWN);
  }

  private MemberDirectory directory() {
    var configuration = new MembersConfiguration();
    var url = URI.create("http://localhost:" + server.getAddress().getPort());
    var properties =
        new MemberServiceProperties(url, Duration.ofSeconds(2), Duration.ofMillis(500));
    return new MemberDirectory(
        configuration.memberApi(RestClient.builder(), properties, new ServiceToken(() -> "token")),
        configuration.memberServiceBreaker());
  }

  private void awaitEndOfTest() {
    try {
      testOver.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
