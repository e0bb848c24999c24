package io.caseline.tools.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Development tokens, one for each person, fetched when first needed and again before they end. */
final class Tokens {

  private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofMinutes(1);

  private final Http http;
  private final URI endpoint;
  private final InstantSource clock;
  private final Map<Person, Token> tokens = new ConcurrentHashMap<>();

  Tokens(Http http, URI caseService, InstantSource clock) {
    this.http = http;
    this.endpoint = caseService.resolve("/dev/tokens");
    this.clock = clock;
  }

  String of(Person person) {
    Token known = tokens.get(person);
    if (known == null || known.endsBefore(clock.instant().plus(RENEWED_BEFORE_ITS_END))) {
      // Two threads may both fetch one: either token is good, and nobody waits for another's call.
      known = fetch(person);
      tokens.put(person, known);
    }
    return known.value();
  }

  private Token fetch(Person person) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", person.sub());
    claims.put("roles", new String[] {person.role()});
    if (person.department() != null) {
      claims.put("department", person.department());
    }
    if (person.partner() != null) {
      claims.put("partner", person.partner());
    }
    JsonNode answer =
        http.send(
                HttpRequest.newBuilder(endpoint)
                    .timeout(Http.ANSWER_WITHIN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(claims)))
                    .build())
            .body();
    return new Token(
        answer.required("token").asString(),
        Instant.parse(answer.required("expiresAt").asString()));
  }

  private record Token(String value, Instant expiresAt) {

    boolean endsBefore(Instant moment) {
      return expiresAt.isBefore(moment);
    }
  }
}
