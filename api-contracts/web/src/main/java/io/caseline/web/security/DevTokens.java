package io.caseline.web.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Makes tokens that every service on this machine accepts, for a working day. */
public final class DevTokens {

  static final String ISSUER = "urn:caseline:dev";

  private static final Duration LIFETIME = Duration.ofHours(12);

  private final NimbusJwtEncoder encoder;
  private final String audience;
  private final Clock clock;

  DevTokens(ECKey key, String audience, Clock clock) {
    this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
    this.audience = audience;
    this.clock = clock;
  }

  public DevToken of(Caller caller) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(LIFETIME);
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .audience(List.of(audience))
            .issuedAt(now)
            .expiresAt(expiresAt)
            .subject(caller.sub())
            .claim("roles", caller.roles().stream().map(Role::claim).sorted().toList());
    if (caller.department() != null) {
      claims.claim("department", caller.department());
    }
    if (caller.partner() != null) {
      claims.claim("partner", caller.partner());
    }
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).type("JWT").build();
    String token =
        encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    return new DevToken(token, expiresAt);
  }
}
