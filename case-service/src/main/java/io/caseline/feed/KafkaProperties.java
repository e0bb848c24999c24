package io.caseline.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events go.
 *
 * @param bootstrapServers brokers, as {@code host:port,host:port}; left out, nothing is forwarded
 * @param topic where all events go
 * @param source the CloudEvents source: which installation the events are of
 * @param personalTexts whether what people said goes out too, in the clear; left out, it is
 *     withheld
 * @param pollInterval how often the log is asked for something new
 * @param client more settings of Kafka's client, such as those for TLS, by the names Kafka gives
 *     them
 */
@ConfigurationProperties("caseline.kafka")
record KafkaProperties(
    @Nullable String bootstrapServers,
    @DefaultValue("caseline-cases") String topic,
    @DefaultValue("/caseline/cases") URI source,
    @DefaultValue("false") boolean personalTexts,
    @DefaultValue("500ms") Duration pollInterval,
    @DefaultValue Map<String, String> client) {

  KafkaProperties {
    client = Map.copyOf(client);
    if (pollInterval.toMillis() < 10) {
      throw new IllegalArgumentException("caseline.kafka.poll-interval is too short");
    }
  }
}
