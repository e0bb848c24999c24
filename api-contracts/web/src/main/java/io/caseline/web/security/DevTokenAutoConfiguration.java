package io.caseline.web.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Trust in this machine's own key: profile dev, and no issuer configured. With an issuer, none of
 * this exists, whatever the profile.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Conditional(TokenTrust.OnDevKey.class)
@EnableConfigurationProperties({DevProperties.class, SecurityProperties.class})
class DevTokenAutoConfiguration {

  private final ECKey key;

  DevTokenAutoConfiguration(DevProperties properties) {
    this.key = DevSigningKey.in(properties.keyFile());
  }

  @Bean
  JwtDecoder devTokenDecoder(List<OAuth2TokenValidator<Jwt>> rules) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())))
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>(rules);
    all.add(new JwtIssuerValidator(DevTokens.ISSUER));
    decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(all));
    return decoder;
  }

  @Bean
  DevTokens devTokens(SecurityProperties security, Clock clock) {
    return new DevTokens(key, security.audience(), clock);
  }

  @Bean
  @ConditionalOnBooleanProperty("caseline.dev.issue-tokens")
  DevTokenController devTokenController(DevTokens tokens) {
    return new DevTokenController(tokens);
  }
}
