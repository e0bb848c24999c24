package io.caseline.bench.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessorTest {

  private static final long PID = ProcessHandle.current().pid();

  @Test
  void counts_what_a_process_uses() {
    Duration before = Processor.usedBy(PID);
    var goesOn = new AtomicBoolean(true);
    Thread busy =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (goesOn.get()) {
                    Thread.onSpinWait();
                  }
                });
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Processor.usedBy(PID).minus(before).compareTo(Duration.ofMillis(200)) > 0);
    } finally {
      goesOn.set(false);
    }
    assertThat(busy).isNotNull();
  }

  @Test
  void a_process_that_is_not_there_uses_nothing() {
    assertThat(Processor.usedBy(Long.MAX_VALUE)).isZero();
  }

  @Test
  void knows_the_most_memory_that_a_process_had() throws IOException {
    assertThat(Processor.mostMemoryOf(PID)).isGreaterThan(10L << 20);
  }
}
