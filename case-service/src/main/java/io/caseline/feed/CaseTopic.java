package io.caseline.feed;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The topic that events go to. A batch is one transaction of Kafka: all of it is there, in its
 * order, or none of it to who reads what is committed. The transactions of all nodes have one name:
 * who opens the topic shuts out whoever had it before.
 */
final class CaseTopic {

  /** With opening and committing, less than the node's claim. */
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(8);

  private final Map<String, Object> settings;
  private final String topic;

  private @Nullable KafkaProducer<String, CloudEvent> producer;

  CaseTopic(KafkaProperties properties) {
    this.topic = properties.topic();
    this.settings = settings(properties);
  }

  /** A batch must be over, one way or the other, before the node's claim is. */
  private static Map<String, Object> settings(KafkaProperties properties) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    settings.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(ACKNOWLEDGED_WITHIN.toMillis()));
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    settings.putAll(properties.client());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, properties.topic() + "-forwarder");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, CloudEventSerializer.class);
    return Map.copyOf(settings);
  }

  /**
   * Publishes events in their order, and waits until the broker has acknowledged all of them.
   *
   * @throws KafkaException when it did not; some may be there then, but not as committed
   */
  void publish(List<CloudEvent> events) {
    KafkaProducer<String, CloudEvent> open = open();
    open.beginTransaction();
    // Not by flush: while the coordinator of transactions is away, it would wait for ever.
    long deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
    List<Future<RecordMetadata>> underWay = new ArrayList<>();
    for (CloudEvent event : events) {
      Future<RecordMetadata> sent =
          open.send(new ProducerRecord<>(topic, event.getSubject(), event));
      if (sent.isDone()) {
        // Refused after a wait: each one behind it would wait as long.
        requireAcknowledged(sent, 0);
      }
      underWay.add(sent);
    }
    underWay.forEach(each -> requireAcknowledged(each, deadline - System.nanoTime()));
    open.commitTransaction();
  }

  private static void requireAcknowledged(Future<RecordMetadata> sent, long withinNanos) {
    try {
      sent.get(withinNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new KafkaException("The brokers do not acknowledge", late);
    } catch (ExecutionException refused) {
      throw new KafkaException("An event was not taken", refused.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KafkaException(stopping);
    }
  }

  private KafkaProducer<String, CloudEvent> open() {
    KafkaProducer<String, CloudEvent> open = producer;
    if (open == null) {
      open = new KafkaProducer<>(settings);
      producer = open;
      open.initTransactions();
    }
    return open;
  }

  /** Gives up what was begun. The next batch opens the topic anew. */
  void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
