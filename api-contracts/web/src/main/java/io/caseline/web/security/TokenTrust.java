package io.caseline.web.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whose tokens are trusted: a configured issuer's; without one, in profile dev, those signed with
 * this machine's key; otherwise nobody's. Never two at once.
 */
enum TokenTrust {
  ISSUER,
  DEV_KEY,
  NOBODY;

  private static final String ISSUER_URI = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

  static TokenTrust in(Environment environment) {
    if (StringUtils.hasText(environment.getProperty(ISSUER_URI))) {
      return ISSUER;
    }
    return environment.acceptsProfiles(Profiles.of("dev")) ? DEV_KEY : NOBODY;
  }

  /** Matches where the key of this machine is trusted. */
  static final class OnDevKey implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return in(context.getEnvironment()) == DEV_KEY;
    }
  }
}
