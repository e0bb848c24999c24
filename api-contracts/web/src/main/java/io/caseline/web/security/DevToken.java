package io.caseline.web.security;

import java.time.Instant;

/** A token and how long it lasts. */
public record DevToken(String token, Instant expiresAt) {}
