package io.caseline.web.idempotency;

import io.caseline.web.json.ApiJson;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One transaction and one effect for every POST. Needs the table of {@code
 * classpath:db/migration/web}; a service adds that to its Flyway locations.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdempotencyProperties.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

  /** How long a key's row may be locked by another node before the client is told to wait. */
  private static final int LOCK_SECONDS = 5;

  @Bean
  KeptAnswers keptAnswers(DataSource database, Clock clock) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.setQueryTimeout(LOCK_SECONDS);
    return new KeptAnswers(jdbc, clock);
  }

  @Bean
  OnceAndWhole onceAndWhole(
      PlatformTransactionManager transactions,
      KeptAnswers answers,
      ApiJson json,
      ObjectProvider<AnswerSeal> seal) {
    return new OnceAndWhole(
        new Attempts(transactions),
        answers,
        new AnswerJson(json),
        seal.getIfAvailable(() -> AnswerSeal.NONE));
  }

  @Bean
  Forgetting forgetting(KeptAnswers answers, IdempotencyProperties properties, Clock clock) {
    return new Forgetting(answers, properties, clock);
  }
}
