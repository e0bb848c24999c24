package io.caseline.bench.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveHeapTest {

  private static final int MEBIBYTE = 1 << 20;
  private static final int HELD = 48;
  private static final int LET_GO = 96;

  @Test
  void counts_what_is_held_and_not_what_could_be_collected() throws IOException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(jvm.inputReader().readLine()).isEqualTo("ready");

      assertThat(LiveHeap.of(jvm.pid()) / MEBIBYTE).isBetween((long) HELD, HELD + 16L);
    } finally {
      jvm.destroy();
    }
  }

  @Test
  void says_so_when_there_is_no_such_process() {
    assertThatIOException().isThrownBy(() -> LiveHeap.of(Long.MAX_VALUE));
  }

  /**
   * Another JVM: one that asks for its own heap waits for itself, as it stands still while it
   * answers.
   */
  static final class Holder {

    private Holder() {}

    public static void main(String... arguments) throws IOException {
      List<byte[]> held = new ArrayList<>();
      for (int i = 0; i < HELD + LET_GO; i++) {
        held.add(new byte[MEBIBYTE]);
      }
      held.subList(HELD, held.size()).clear();
      System.out.println("ready");
      // Until its input is closed.
      var _ = System.in.read();
      System.out.println(held.size());
    }
  }
}
