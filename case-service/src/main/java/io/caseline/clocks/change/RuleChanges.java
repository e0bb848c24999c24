package io.caseline.clocks.change;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the rules for clocks, one change after the other: each is a transaction that holds the
 * change number's row. So what a change has looked at is still so when it is done, and two
 * administrators at the same time both get an answer.
 */
@Component
public class RuleChanges {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher publisher;

  RuleChanges(
      JdbcClient jdbc, PlatformTransactionManager manager, ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
    this.publisher = publisher;
  }

  /** Published on the node that made a change, once it holds. */
  public record RulesChanged() {}

  public <T> T make(Supplier<T> change) {
    T result =
        transactions.execute(
            transaction -> {
              jdbc.sql("update clock_rules_change set change_number = change_number + 1").update();
              return change.get();
            });
    publisher.publishEvent(new RulesChanged());
    return Objects.requireNonNull(result);
  }

  /** Higher after each change, on whichever node it was made. */
  public long number() {
    return jdbc.sql("select change_number from clock_rules_change").query(Long.class).single();
  }
}
