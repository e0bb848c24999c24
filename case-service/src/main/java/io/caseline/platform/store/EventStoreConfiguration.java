package io.caseline.platform.store;

import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.springboot.util.RegisterDefaultEntities;
import org.axonframework.springboot.util.jpa.ContainerManagedEntityManagerProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The event store and the form in which events stand in it. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@RegisterDefaultEntities(packages = "org.axonframework.eventsourcing.eventstore.jpa")
class EventStoreConfiguration {

  @Bean
  EntityManagerProvider entityManagerProvider() {
    return new ContainerManagedEntityManagerProvider();
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      Serializer snapshots,
      @Qualifier("eventSerializer") Serializer events,
      Configuration axon,
      EntityManagerProvider entityManagers,
      TransactionManager transactions) {
    return JpaEventStorageEngine.builder()
        .snapshotSerializer(snapshots)
        .eventSerializer(events)
        .upcasterChain(axon.upcasterChain())
        .snapshotFilter(axon.snapshotFilter())
        .persistenceExceptionResolver(new LostRace())
        .entityManagerProvider(entityManagers)
        .transactionManager(transactions)
        .build();
  }

  @Bean
  @Qualifier("eventStore")
  CommittedEventStore eventStore(EventStorageEngine engine) {
    return new CommittedEventStore(engine);
  }

  /** Events carry no annotations, so the schema version of each is said here. */
  @Bean
  RevisionResolver revisionResolver() {
    return new EventRevisions();
  }

  /**
   * Axon's tokens name their own classes in JSON; Jackson 3 reads such names only where they are
   * allowed.
   */
  @Bean
  Jackson3SerializerCustomizer readsItsOwnTokens() {
    return mapper ->
        mapper.polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.util.")
                .allowIfSubType("java.lang.")
                .build());
  }
}
