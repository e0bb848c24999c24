package io.caseline.web.security;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What we ask of a token beyond signature, issuer and time: made for us, and made to expire. */
record TokenRules(String audience) implements OAuth2TokenValidator<Jwt> {

  private static final OAuth2Error WRONG_AUDIENCE =
      new OAuth2Error("invalid_token", "not made for this audience", null);
  private static final OAuth2Error NEVER_EXPIRES =
      new OAuth2Error("invalid_token", "a token has to expire", null);

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    List<String> audiences = token.getAudience();
    if (audiences == null || !audiences.contains(audience)) {
      return OAuth2TokenValidatorResult.failure(WRONG_AUDIENCE);
    }
    return token.getExpiresAt() == null
        ? OAuth2TokenValidatorResult.failure(NEVER_EXPIRES)
        : OAuth2TokenValidatorResult.success();
  }
}
