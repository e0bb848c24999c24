package io.caseline.tools.client;

import java.net.URI;
import java.time.InstantSource;

/**
 * Both services, seen by whoever works with them. A session speaks as one person; sessions are
 * cheap and safe to use from many threads.
 */
public final class CaselineClient implements AutoCloseable {

  private final Http http;
  private final Tokens tokens;
  private final URI caseService;
  private final URI memberService;

  public CaselineClient(URI caseService, URI memberService) {
    this(caseService, memberService, RetryPolicy.DEFAULT, InstantSource.system());
  }

  public CaselineClient(
      URI caseService, URI memberService, RetryPolicy retries, InstantSource clock) {
    this.http = new Http(retries);
    this.tokens = new Tokens(http, caseService, clock);
    this.caseService = caseService;
    this.memberService = memberService;
  }

  /** case-service, as this person. */
  public Session cases(Person person) {
    return new Session(http, tokens, caseService, person);
  }

  /** member-service, as this person. */
  public Session members(Person person) {
    return new Session(http, tokens, memberService, person);
  }

  public URI caseService() {
    return caseService;
  }

  public URI memberService() {
    return memberService;
  }

  /** A token for showing people how to go on by hand. */
  public String token(Person person) {
    return tokens.of(person);
  }

  /** How many requests had to be sent again so far. */
  public long retried() {
    return http.retried();
  }

  @Override
  public void close() {
    http.close();
  }
}
