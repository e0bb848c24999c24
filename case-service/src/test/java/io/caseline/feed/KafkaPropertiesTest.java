package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KafkaPropertiesTest {

  @Test
  void nothing_personal_goes_out_unless_it_is_said() {
    assertThat(bound(Map.of()).personalTexts()).isFalse();
  }

  @Test
  void settings_of_kafkas_client_keep_their_own_names() {
    assertThat(bound(Map.of("caseline.kafka.client.security.protocol", "SSL")).client())
        .containsExactly(Map.entry("security.protocol", "SSL"));
  }

  private static KafkaProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("caseline.kafka", KafkaProperties.class);
  }
}
