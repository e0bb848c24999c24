package io.caseline.tools.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

  private static final Instant BUILT = Instant.parse("2026-11-27T08:00:00Z");

  @TempDir private Path target;
  private Path jar;
  private Path unpacked;
  private Path learned;

  @BeforeEach
  void build() throws IOException {
    jar = file("service.jar", BUILT);
    unpacked = target.resolve("unpacked/service.jar");
    learned = target.resolve("unpacked/learned.aot");
  }

  @Test
  void a_jar_that_was_never_unpacked_is_started_itself() {
    assertThat(Unpacked.of(jar).jar()).isEqualTo(jar);
    assertThat(Unpacked.of(jar).jvm()).isEmpty();
  }

  @Test
  void what_it_was_unpacked_to_is_started_with_what_was_learned() throws IOException {
    file("unpacked/service.jar", BUILT.plusSeconds(10));
    assertThat(Unpacked.of(jar).jar()).isEqualTo(unpacked);
    assertThat(Unpacked.of(jar).jvm()).isEmpty();

    file("unpacked/learned.aot", BUILT.plusSeconds(30));
    assertThat(Unpacked.of(jar).jvm()).contains("-XX:AOTCache=" + learned);
  }

  @Test
  void a_newer_jar_is_started_itself_until_it_is_unpacked_too() throws IOException {
    file("unpacked/service.jar", BUILT.minusSeconds(20));
    file("unpacked/learned.aot", BUILT.minusSeconds(10));

    assertThat(Unpacked.of(jar).jar()).isEqualTo(jar);
    assertThat(Unpacked.of(jar).jvm()).isEmpty();
  }

  private Path file(String name, Instant changed) throws IOException {
    Path file = target.resolve(name);
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    return Files.setLastModifiedTime(file, FileTime.from(changed));
  }
}
