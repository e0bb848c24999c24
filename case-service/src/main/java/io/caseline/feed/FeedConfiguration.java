package io.caseline.feed;

import io.caseline.platform.EventLog;
import io.caseline.platform.sealing.PersonalData;
import io.caseline.web.ledger.Ledgers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Nothing of this is there unless brokers are named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("caseline.kafka.bootstrap-servers")
class FeedConfiguration {

  @Bean
  FeedPosition feedPosition(JdbcClient jdbc) {
    return new FeedPosition(jdbc);
  }

  @Bean
  Forwarder forwarder(
      KafkaProperties properties,
      EventLog log,
      Ledgers ledgers,
      PersonalData personalData,
      JsonMapper json,
      FeedPosition position) {
    CloudEvents cloudEvents = new CloudEvents(properties, personalData, json);
    CaseTopic topic = new CaseTopic(properties);
    return new Forwarder(
        new Forwarding(log, ledgers.gaps(), cloudEvents, position, topic),
        properties.pollInterval());
  }

  @Bean
  ForwarderHealth forwarderHealth(Forwarder forwarder) {
    return new ForwarderHealth(forwarder);
  }

  @Bean
  ForwarderGauges forwarderGauges(EventLog log, FeedPosition position, Forwarder forwarder) {
    return new ForwarderGauges(log, position, forwarder);
  }
}
