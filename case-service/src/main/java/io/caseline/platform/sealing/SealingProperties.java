package io.caseline.platform.sealing;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param file the keys that wrap the keys of members; made at the first start, when nothing is
 *     sealed yet; left out, below ~/.caseline
 */
@ConfigurationProperties("caseline.keys")
record SealingProperties(Path file) {

  SealingProperties(@Nullable Path file) {
    this.file = Objects.requireNonNullElseGet(file, SealingProperties::usual);
  }

  /** Asked of the system: a placeholder in a default value stays as it is written. */
  private static Path usual() {
    return Path.of(System.getProperty("user.home"), ".caseline", "case-service-keys.json");
  }
}
