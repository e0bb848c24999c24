package io.caseline.members;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * fails is an answer too, and after several failures it is not even asked for a while. Nor is it
 * asked again about somebody whom it knew, as it forgets nobody: whoever called of late has their
 * next case opened at once, also while it is away.
 */
@Component
public class MemberDirectory {

  private static final Logger log = LoggerFactory.getLogger(MemberDirectory.class);

  /** Some megabytes. */
  private static final long MOST_REMEMBERED = 50_000;

  private final MemberApi members;
  private final CircuitBreaker breaker;
  private final Cache<UUID, Answer> known =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

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
    if (known.getIfPresent(memberId) != null) {
      return Answer.KNOWN;
    }
    Answer answer = answerOf(memberId);
    if (answer == Answer.KNOWN) {
      known.put(memberId, answer);
    }
    return answer;
  }

  private Answer answerOf(UUID memberId) {
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
