package io.caseline.web.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal to start into a sentence instead of a stack trace. */
final class MissingIssuerAnalyzer extends AbstractFailureAnalyzer<MissingIssuerException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingIssuerException cause) {
    return new FailureAnalysis(
        "This service does not know whose tokens to trust, so it does not start.",
        "Set spring.security.oauth2.resourceserver.jwt.issuer-uri to your OpenID Connect issuer,"
            + " or, on a developer's machine only, start with --spring.profiles.active=dev.",
        cause);
  }
}
