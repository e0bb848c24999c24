package io.caseline.web.idempotency;

import io.caseline.web.problem.Causes;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets kept answers, every hour. Nodes may do it at once; a row can only be deleted once. */
final class Forgetting {

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final KeptAnswers answers;
  private final IdempotencyProperties properties;
  private final Clock clock;

  Forgetting(KeptAnswers answers, IdempotencyProperties properties, Clock clock) {
    this.answers = answers;
    this.properties = properties;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forget() {
    Instant oldest = clock.instant().minus(properties.keepFor());
    try {
      boolean more = true;
      while (more) {
        more = answers.forgetBefore(oldest);
      }
    } catch (DataAccessException later) {
      log.warn("Old answers could not be forgotten now: {}", Causes.kind(later));
    }
  }
}
