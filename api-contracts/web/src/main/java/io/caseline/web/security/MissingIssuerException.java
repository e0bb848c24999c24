package io.caseline.web.security;

/** Nobody said whose tokens to trust, and this is not a developer's machine. */
public final class MissingIssuerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingIssuerException() {
    super("no issuer of tokens is configured");
  }
}
