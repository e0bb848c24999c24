package io.caseline.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SealingPropertiesTest {

  @Test
  void keeps_the_keys_in_the_home_folder_unless_told_otherwise() {
    assertThat(bound(Map.of()).file())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".caseline/case-service-keys.json"));
    assertThat(bound(Map.of("caseline.keys.file", "/keys/k.json")).file())
        .isEqualTo(Path.of("/keys/k.json"));
  }

  private static SealingProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("caseline.keys", SealingProperties.class);
  }
}
