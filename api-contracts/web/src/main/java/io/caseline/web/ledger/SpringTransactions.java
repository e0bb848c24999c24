package io.caseline.web.ledger;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * On H2, the transactions of this process: it is the only one that has the database open. H2 itself
 * does not tell of a transaction that has drawn a number and not inserted yet.
 */
final class SpringTransactions implements TransactionExecutionListener, RunningWriters {

  private record Running(String name, Thread thread) {}

  private final Map<TransactionExecution, Running> running = new ConcurrentHashMap<>();
  private final AtomicLong names = new AtomicLong();

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    running.put(
        transaction, new Running(Long.toString(names.incrementAndGet()), Thread.currentThread()));
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null) {
      running.remove(transaction);
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    running.remove(transaction);
  }

  @Override
  public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
    running.remove(transaction);
  }

  @Override
  public Set<String> now() {
    return running.values().stream()
        .filter(it -> it.thread() != Thread.currentThread())
        .map(Running::name)
        .collect(Collectors.toSet());
  }
}
