package io.caseline.platform.projections;

import io.caseline.platform.Projections;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.util.RegisterDefaultEntities;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How every projection follows the log: from the first event, in small batches, each of which is
 * one transaction with the projection's position, so that its effect is there exactly once. An
 * event that a projection cannot handle is parked with all later ones of its case, and the rest of
 * the log goes on.
 *
 * <p>This takes the place of Axon's own JPA configuration, which would want tables for sagas; there
 * are none.
 */
@Configuration(proxyBeanMethods = false)
@RegisterDefaultEntities(packages = "org.axonframework.eventhandling.deadletter.jpa")
class ProjectionsConfiguration {

  /** At most; few come at once but when it has fallen behind. */
  private static final int BATCH_SIZE = 300;

  /** A node that died has its projections taken over after this; a batch must take less. */
  private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

  private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(3);

  /** How often a node looks for projections that nobody has. */
  private static final Duration CLAIMS_LOOKED_FOR = Duration.ofMillis(500);

  /**
   * By JDBC, as Hibernate makes a statement of its own language anew for each position that is
   * stored. Each start is a node of its own: two services on one host never take each other's
   * claims for theirs.
   */
  @Bean
  TokenStore tokenStore(Serializer serializer, DataSource database) {
    return JdbcTokenStore.builder()
        .connectionProvider(new SpringDataSourceConnectionProvider(database))
        .schema(
            TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build())
        .serializer(serializer)
        .claimTimeout(CLAIM_TIMEOUT)
        .nodeId(UUID.randomUUID().toString())
        .build();
  }

  @Bean
  ConfigurerModule followTheLog() {
    Caution caution = new Caution();
    return configurer ->
        configurer
            .eventProcessing()
            .usingPooledStreamingEventProcessors(
                (axon, processor) ->
                    processor
                        .initialSegmentCount(1)
                        .batchSize(BATCH_SIZE)
                        .tokenClaimInterval(CLAIMS_LOOKED_FOR.toMillis())
                        .claimExtensionThreshold(CLAIM_INTERVAL.toMillis())
                        .enableCoordinatorClaimExtension())
            .registerDefaultListenerInvocationErrorHandler(
                axon -> PropagatingErrorHandler.instance())
            .registerDefaultHandlerInterceptor((axon, projection) -> caution.of(projection))
            .registerDefaultDeadLetterPolicy(axon -> new Parking());
  }

  @Bean
  ConfigurerModule parkWhatFails(
      EntityManagerProvider entityManagers,
      TransactionManager transactions,
      Serializer serializer,
      @Qualifier("eventSerializer") Serializer events) {
    return configurer ->
        configurer
            .eventProcessing()
            .registerDeadLetterQueueProvider(
                projection ->
                    axon ->
                        JpaSequencedDeadLetterQueue.builder()
                            .processingGroup(projection)
                            .entityManagerProvider(entityManagers)
                            .transactionManager(transactions)
                            .genericSerializer(serializer)
                            .eventSerializer(events)
                            .build());
  }

  /**
   * The node that follows the log for a projection remembers which cases it has parked events of:
   * else each event of each projection would be looked for in their table first.
   */
  @Bean
  ConfigurerModule rememberWhichCasesAreParked(ListableBeanFactory beans) {
    return configurer ->
        names(beans)
            .forEach(
                projection ->
                    configurer
                        .eventProcessing()
                        .registerDeadLetteringEventHandlerInvokerConfiguration(
                            projection,
                            (axon, invoker) -> invoker.enableSequenceIdentifierCache()));
  }

  private static Stream<String> names(ListableBeanFactory beans) {
    return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
        .map(bean -> beans.findAnnotationOnBean(bean, ProcessingGroup.class))
        .filter(Objects::nonNull)
        .map(ProcessingGroup::value);
  }

  @Bean
  WebMvcConfigurer waitForProjections(Projections projections) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new WaitForProjection(projections));
      }
    };
  }
}
