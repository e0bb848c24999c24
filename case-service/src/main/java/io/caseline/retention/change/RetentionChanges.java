package io.caseline.retention.change;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes what is kept, one change after the other on whichever node: each is a transaction that
 * holds the change number's row. So a hold that was answered is seen by every erasure that is
 * confirmed afterwards, and what a change has looked at is still so when it is done.
 */
@Component
public class RetentionChanges {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  RetentionChanges(JdbcClient jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
  }

  /** In the caller's transaction, if there is one. */
  public <T> T make(Supplier<T> change) {
    T result =
        transactions.execute(
            _ -> {
              jdbc.sql("update retention_change set change_number = change_number + 1").update();
              return change.get();
            });
    return Objects.requireNonNull(result);
  }
}
