package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Databases that keep what they acknowledged, and come back. */
@AutoConfiguration
@ConditionalOnClass(HikariDataSource.class)
class DatabaseAutoConfiguration {

  @Bean
  static DurableH2 durableH2() {
    return new DurableH2();
  }
}
