package io.caseline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store promises on every database. */
abstract class EventStoreContract {

  @Autowired EventStore store;
  @Autowired JdbcClient jdbc;

  record Said(String what) {}

  @Test
  void keeps_events_in_the_order_of_their_case() {
    String id = UUID.randomUUID().toString();
    for (int n = 0; n < 3; n++) {
      store.publish(new GenericDomainEventMessage<>("Talk", id, n, new Said("x" + n)));
    }

    assertThat(store.readEvents(id).asStream().<Object>map(event -> event.getPayload()))
        .containsExactly(new Said("x0"), new Said("x1"), new Said("x2"));
  }
}
