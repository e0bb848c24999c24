package io.caseline.members;

import io.caseline.contracts.members.MemberApi;
import io.caseline.contracts.members.MemberSummary;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Asks member-service about members, and does not let a case wait for it: what takes too long or
 * fails is an answer too, and after several failures it is not even asked for a while.
 */
@Component
public class MemberDirectory {

  private static final Logger log = LoggerFactory.getLogger(MemberDirectory.class);

  private final MemberApi members;
  private final CircuitBreaker breaker;

  MemberDirectory(MemberApi members, CircuitBreaker breaker) {
    this.members = members;
    this.breaker = breaker;
  }

  /** What member-service says of a member. */
  public enum Answer {
    KNOWN,
    UNKNOWN,
    /** member-service is down, slow, or wrong: ask again later. */
    NO_ANSWER
  }

  public Answer ask(UUID memberId) {
    try {
      MemberSummary summary = breaker.executeSupplier(() -> members.summary(memberId));
      if (!memberId.equals(summary.memberId())) {
        log.warn("member-service spoke of another member");
        return Answer.NO_ANSWER;
      }
      return Answer.KNOWN;
    } catch (HttpClientErrorException.NotFound unknown) {
      return Answer.UNKNOWN;
    } catch (CallNotPermittedException | RestClientException unavailable) {
      log.warn("member-service gave no answer: {}", unavailable.getClass().getSimpleName());
      return Answer.NO_ANSWER;
    }
  }
}
