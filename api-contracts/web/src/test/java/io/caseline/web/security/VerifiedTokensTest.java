package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

  /** What the issuer signed, and what was asked about. */
  private final Map<String, Jwt> signed = new HashMap<>();

  private final List<String> verified = new ArrayList<>();
  private Duration passed = Duration.ZERO;

  private final VerifiedTokens tokens = new VerifiedTokens(this::verify, () -> passed.toNanos());

  private Jwt verify(String token) {
    verified.add(token);
    Jwt known = signed.get(token);
    if (known == null) {
      throw new BadJwtException("not signed by a trusted key");
    }
    return known;
  }

  @Test
  void verifies_a_token_once_in_a_minute() {
    sign("ana", Instant.now().plusSeconds(600));
    assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
    passed = Duration.ofSeconds(59);
    assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
    assertThat(verified).containsExactly("ana");

    passed = Duration.ofSeconds(61);
    tokens.decode("ana");
    assertThat(verified).containsExactly("ana", "ana");
  }

  @Test
  void trusts_a_key_that_was_taken_back_no_longer_than_that() {
    sign("ana", Instant.now().plusSeconds(600));
    tokens.decode("ana");
    signed.clear();
    passed = Duration.ofMinutes(1);
    assertThatThrownBy(() -> tokens.decode("ana")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void asks_again_about_a_token_whose_time_is_over() {
    sign("ana", Instant.now().minusSeconds(120));
    tokens.decode("ana");
    signed.clear();
    assertThatThrownBy(() -> tokens.decode("ana")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void gives_everybody_their_own() {
    sign("ana", Instant.now().plusSeconds(600));
    sign("ben", Instant.now().plusSeconds(600));
    assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
    assertThat(tokens.decode("ben").getSubject()).isEqualTo("ben");
    assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
  }

  @Test
  void does_not_remember_what_was_refused() {
    assertThatThrownBy(() -> tokens.decode("ana")).isInstanceOf(BadJwtException.class);
    sign("ana", Instant.now().plusSeconds(600));
    assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
  }

  private void sign(String subject, Instant until) {
    Jwt token =
        Jwt.withTokenValue(subject)
            .header("alg", "ES256")
            .subject(subject)
            .issuedAt(until.minusSeconds(3_600))
            .expiresAt(until)
            .build();
    signed.put(subject, token);
  }
}
