package io.caseline.web.ledger;

import io.caseline.proof.note.VerifierKey;
import io.caseline.web.database.DatabaseKind;
import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemTypes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes every {@link LogSource} of the service tamper-evident. Needs the tables of {@code
 * classpath:db/migration/web}. After the log of reads, which is one of the sources.
 */
@AutoConfiguration(afterName = "io.caseline.web.access.AccessAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(LogSource.class)
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerAutoConfiguration {

  @Bean
  static SpringTransactions springTransactions() {
    return new SpringTransactions();
  }

  @Bean
  @DependsOnDatabaseInitialization
  Ledgers ledgers(
      List<LogSource> sources,
      LedgerProperties properties,
      @Value("${spring.application.name:caseline}") String application,
      DataSource database,
      SpringTransactions ofThisProcess,
      PlatformTransactionManager transactions,
      Clock clock)
      throws MetaDataAccessException {
    JdbcClient jdbc = JdbcClient.create(database);
    LedgerKey key = LedgerKey.of(properties, application, new CheckpointTable(jdbc));
    RunningWriters writers =
        switch (DatabaseKind.of(database)) {
          case POSTGRESQL -> new PostgresWriters(jdbc);
          case H2 -> ofThisProcess;
        };
    return new Ledgers(
        sources.stream()
            .map(source -> new Ledger(source, key, jdbc, writers, transactions, clock))
            .toList(),
        writers);
  }

  @Bean
  LedgerGrowth ledgerGrowth(Ledgers ledgers, LedgerProperties properties) {
    return new LedgerGrowth(ledgers, properties.interval());
  }

  @Bean
  LedgerHealth ledgerHealth(Ledgers ledgers) {
    return new LedgerHealth(ledgers);
  }

  @Bean
  LedgerGauges ledgerGauges(Ledgers ledgers) {
    return new LedgerGauges(ledgers);
  }

  @Bean
  CheckpointController checkpointController(Ledgers ledgers) {
    return new CheckpointController(new LedgerOfRequest(ledgers));
  }

  @Bean
  LogFileController logFileController(Ledgers ledgers) {
    return new LogFileController(new LedgerOfRequest(ledgers));
  }

  /** There may be no such log, no such checkpoint, or none yet. */
  @Bean
  OperationProblems ledgerProblems() {
    Set<Class<?>> asked = Set.of(CheckpointController.class, LogFileController.class);
    return operation ->
        asked.contains(operation.getBeanType()) ? List.of(ProblemTypes.NOT_FOUND) : List.of();
  }

  @Bean
  CosignatureController cosignatureController(Ledgers ledgers, LedgerProperties properties) {
    List<VerifierKey> witnesses = properties.witnesses().stream().map(VerifierKey::parse).toList();
    return new CosignatureController(new LedgerOfRequest(ledgers), witnesses);
  }
}
