package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Databases that keep what they acknowledged, come back, and serve everybody in turn. */
@AutoConfiguration
@ConditionalOnClass(HikariDataSource.class)
class DatabaseAutoConfiguration {

  @Bean
  static DurableH2 durableH2() {
    return new DurableH2();
  }

  @Bean
  static FairPools fairPools() {
    return new FairPools();
  }

  @Bean
  WaitingForConnections waitingForConnections(List<DataSource> databases) {
    return new WaitingForConnections(databases);
  }
}
