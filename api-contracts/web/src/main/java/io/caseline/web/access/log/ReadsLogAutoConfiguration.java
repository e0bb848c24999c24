package io.caseline.web.access.log;

import io.caseline.web.ledger.LogSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Gives the ledger the log of reads. Apart from the log itself, which the ledger's own reads use.
 */
@AutoConfiguration(beforeName = "io.caseline.web.ledger.LedgerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReadsLogAutoConfiguration {

  @Bean
  LogSource readsLog(DataSource database) {
    return new ReadsLog(database);
  }
}
