package io.caseline.web.access;

import io.caseline.web.database.DatabaseKind;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The log of reads. Needs the tables of {@code classpath:db/migration/web} and {@code
 * db/migration/web-{vendor}}; a service adds them to its Flyway locations.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AccessLogProperties.class)
class AccessAutoConfiguration {

  static {
    // A reading is what the service writes down: it is no parameter that a client sends.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reading.class);
  }

  /**
   * So many readers may wait for the log; that many wait only when the database does not answer.
   */
  private static final int WAITING_READERS = 4_096;

  /** Closed after the web server, which has let its last readers go by then. */
  @Bean
  GroupCommit<AccessEntry> accessBatches(
      DataSource database, PlatformTransactionManager transactions, ObjectProvider<Latest> latest)
      throws MetaDataAccessException {
    AccessTable table =
        new AccessTable(
            database,
            transactions,
            DatabaseKind.of(database),
            latest.getIfAvailable(() -> subject -> "(select null)"));
    return new GroupCommit<>("access-log", WAITING_READERS, table);
  }

  @Bean
  AccessLog accessLog(
      GroupCommit<AccessEntry> batches, AccessLogProperties properties, Clock clock) {
    return new AccessLog(batches, properties.timeout(), clock);
  }

  @Bean
  OnRecordFirst onRecordFirst(AccessLog log) {
    return new OnRecordFirst(log);
  }

  @Bean
  RecordedReads recordedReads(DataSource database) throws MetaDataAccessException {
    return new RecordedReads(database, DatabaseKind.of(database));
  }

  @Bean
  AccessLogController accessLogController(RecordedReads reads) {
    return new AccessLogController(reads);
  }

  @Bean
  DisclosuresController disclosuresController(RecordedReads reads, Clock clock) {
    return new DisclosuresController(reads, clock);
  }

  @Bean
  WebMvcConfigurer readings(AccessLog log, Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new ReadingBegins(log, clock));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReadingParameter());
      }
    };
  }
}
