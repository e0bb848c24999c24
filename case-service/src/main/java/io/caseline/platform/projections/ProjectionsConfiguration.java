package io.caseline.platform.projections;

import io.caseline.platform.Projections;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.serialization.Serializer;
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
@RegisterDefaultEntities(
    packages = {
      "org.axonframework.eventhandling.tokenstore.jpa",
      "org.axonframework.eventhandling.deadletter.jpa"
    })
class ProjectionsConfiguration {

  private static final int BATCH_SIZE = 100;

  /** A node that died has its projections taken over after this; a batch must take less. */
  private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

  private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(3);

  /**
   * In how many parts each projection follows the log. With several, a list could show a later
   * event and not yet an earlier one of another case, and a consistency token would have to wait
   * for the slowest part.
   */
  private static final int SEGMENTS = 1;

  /** For the parts of all projections together, so that connections are left for requests. */
  private static final int AT_ONCE = 8;

  @Bean
  NodeName nodeName() {
    return new NodeName(UUID.randomUUID().toString());
  }

  @Bean(destroyMethod = "shutdown")
  ScheduledExecutorService projectionWorkers() {
    return Executors.newScheduledThreadPool(AT_ONCE, new AxonThreadFactory("Projections"));
  }

  @Bean
  TokenStore tokenStore(
      Serializer serializer, EntityManagerProvider entityManagers, NodeName here) {
    return JpaTokenStore.builder()
        .entityManagerProvider(entityManagers)
        .serializer(serializer)
        .claimTimeout(CLAIM_TIMEOUT)
        .nodeId(here.name())
        .build();
  }

  @Bean
  ConfigurerModule followTheLog(@Qualifier("projectionWorkers") ScheduledExecutorService workers) {
    Caution caution = new Caution();
    return configurer ->
        configurer
            .eventProcessing()
            .usingPooledStreamingEventProcessors(
                (axon, processor) ->
                    processor
                        .initialSegmentCount(SEGMENTS)
                        .workerExecutor(workers)
                        .batchSize(BATCH_SIZE)
                        .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
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
      @Qualifier("eventSerializer") Serializer events,
      ListableBeanFactory beans) {
    return configurer -> {
      // Who has a part of a projection knows which of its cases have parked events: without this,
      // each
      // event of each projection would first be asked for in the table.
      names(beans)
          .forEach(
              projection ->
                  configurer
                      .eventProcessing()
                      .registerDeadLetteringEventHandlerInvokerConfiguration(
                          projection, (axon, invoker) -> invoker.enableSequenceIdentifierCache()));
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
    };
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
