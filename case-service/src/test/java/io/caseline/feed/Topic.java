package io.caseline.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic as a downstream system reads it, from its beginning, what is committed only. */
record Topic(BrokerForTests broker, String name) {

  static Topic newOn(BrokerForTests broker) {
    return new Topic(broker, "cases." + UUID.randomUUID());
  }

  /** What makes a node forward to it. */
  String[] settings() {
    return new String[] {
      "--caseline.kafka.bootstrap-servers=" + broker.address(),
      "--caseline.kafka.topic=" + name,
      "--caseline.kafka.poll-interval=50ms"
    };
  }

  List<ConsumerRecord<String, CloudEvent>> records() {
    List<ConsumerRecord<String, CloudEvent>> read = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.address(), "isolation.level", "read_committed"),
            new StringDeserializer(),
            new CloudEventDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(it -> new TopicPartition(name, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
    }
    return read;
  }

  /** The ids of the events of each case, in the order in which they are read. */
  Map<String, List<String>> idsOfCases() {
    return records().stream()
        .collect(groupingBy(ConsumerRecord::key, mapping(it -> it.value().getId(), toList())));
  }

  static String data(CloudEvent event) {
    return new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
  }
}
