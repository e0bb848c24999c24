package io.caseline.web.problem;

import java.net.URI;

/**
 * A kind of refusal that a client can rely on (RFC 9457). The slug is frozen once released.
 *
 * @param slug the stable name, in kebab-case
 * @param status the HTTP status
 * @param title what went wrong, in a few words, the same for every occurrence
 */
public record ProblemType(String slug, int status, String title) {

  public URI uri() {
    return URI.create("urn:caseline:problem:" + slug);
  }
}
