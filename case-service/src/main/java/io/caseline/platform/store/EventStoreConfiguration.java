package io.caseline.platform.store;

import io.caseline.platform.RememberedAggregates;
import io.caseline.web.access.Latest;
import javax.sql.DataSource;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.util.jpa.ContainerManagedEntityManagerProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The event store and the form in which events stand in it. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

  @Bean
  EntityManagerProvider entityManagerProvider() {
    return new ContainerManagedEntityManagerProvider();
  }

  /** By JDBC: Hibernate's part of an append was several times the database's. */
  @Bean
  EventStorageEngine eventStorageEngine(
      Serializer snapshots,
      @Qualifier("eventSerializer") Serializer events,
      Configuration axon,
      DataSource database,
      JdbcTemplate jdbc,
      TransactionManager transactions,
      OnDisk onDisk) {
    var engine =
        JdbcEventStorageEngine.builder()
            .schema(EventTable.schema())
            .dataType(byte[].class)
            .batchSize(EventTable.BATCH_SIZE)
            .gapCleaningThreshold(EventTableEngine.MANY_GAPS)
            .finalAggregateBatchPredicate(EventTable::isLast)
            .snapshotSerializer(snapshots)
            .eventSerializer(events)
            .upcasterChain(axon.upcasterChain())
            .persistenceExceptionResolver(new LostRace())
            .connectionProvider(new SpringDataSourceConnectionProvider(database))
            .transactionManager(transactions);
    return new EventTableEngine(engine, jdbc, transactions, onDisk);
  }

  @Bean
  @Qualifier("eventStore")
  CommittedEventStore eventStore(EventStorageEngine engine, RememberedAggregates remembered) {
    return new CommittedEventStore(engine, remembered);
  }

  @Bean
  Latest latestEvent() {
    return caseId ->
        "(select event_identifier from domain_event_entry where aggregate_identifier = "
            + caseId
            + " order by sequence_number desc fetch first row only)";
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
