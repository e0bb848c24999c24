package io.caseline.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Sends a command until it is answered, always with the same key, and writes down what comes. */
public final class Caller implements AutoCloseable {

  /** More than any time-out of the service: who waits longer is hung up on. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI service;
  private final String token;
  private final Ledger ledger;

  public Caller(URI service, String token, Ledger ledger) {
    this.service = service;
    this.token = token;
    this.ledger = ledger;
  }

  /** Empty when it was refused for good. */
  public Optional<Done> insist(Command command) throws InterruptedException {
    ledger.begins();
    while (true) {
      ledger.sends();
      try {
        HttpResponse<String> answer = send(command);
        if (answer.statusCode() < 300 && answer.body().isEmpty()) {
          ledger.saw("success without a word");
        } else if (answer.statusCode() < 300) {
          var done = new Done(command, answer.body(), isReplayed(answer));
          ledger.succeeded(done);
          return Optional.of(done);
        } else if (!mayComeBack(answer)) {
          return Optional.empty();
        }
      } catch (HttpTimeoutException hung) {
        ledger.saw("no answer within " + PATIENCE);
      } catch (IOException cutOff) {
        ledger.heardNothing();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  public HttpResponse<String> send(Command command) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(service.resolve(command.path()))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", command.key())
            .POST(BodyPublishers.ofString(command.body()))
            .build(),
        BodyHandlers.ofString());
  }

  private static boolean isReplayed(HttpResponse<?> answer) {
    return answer.headers().firstValue("Idempotency-Replayed").isPresent();
  }

  @Override
  public void close() {
    http.close();
  }

  private boolean mayComeBack(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 503 -> {
        ledger.toldToComeBack();
        if (answer.headers().firstValue("Retry-After").isEmpty()) {
          ledger.saw("503 without Retry-After");
        }
        yield true;
      }
      // Others were at it: this caller's own first try, or another caller.
      case 409 -> true;
      case 500, 501, 502, 504 -> {
        ledger.sawServerError("" + answer.statusCode());
        yield true;
      }
      default -> {
        ledger.saw("refused with " + answer.statusCode() + ": " + answer.body());
        yield false;
      }
    };
  }
}
