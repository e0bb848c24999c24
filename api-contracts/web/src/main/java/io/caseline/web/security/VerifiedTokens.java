package io.caseline.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Verifies a token's signature once a minute, not with each request: the same person sends the same
 * token all day, and to verify it costs more than to read their case. Whether it is still its time
 * is asked each time; issuer, audience and claims are the token's own and do not change. A key that
 * the issuer took back is trusted for a minute at most after that is known. A token that was
 * refused is not remembered.
 */
final class VerifiedTokens implements JwtDecoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JwtDecoder decoder;
  private final OAuth2TokenValidator<Jwt> itsTime = new JwtTimestampValidator();
  private final Cache<String, Jwt> verified;

  VerifiedTokens(JwtDecoder decoder) {
    this(decoder, Ticker.systemTicker());
  }

  VerifiedTokens(JwtDecoder decoder, Ticker ticker) {
    this.decoder = decoder;
    this.verified =
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST)
            .ticker(ticker)
            .executor(Runnable::run) // to throw out an old token is no work for another thread
            .build();
  }

  @Override
  public Jwt decode(String token) throws JwtException {
    Jwt known = verified.getIfPresent(token);
    if (known != null && !itsTime.validate(known).hasErrors()) {
      return known;
    }
    Jwt fresh = decoder.decode(token);
    verified.put(token, fresh);
    return fresh;
  }
}
