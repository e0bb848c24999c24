package io.caseline.bench.stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a JVM still holds after everything was collected that it does not. */
final class LiveHeap {

  private static final String JCMD =
      Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

  private LiveHeap() {}

  /**
   * In bytes. The JVM stands still meanwhile, for some tenths of a second.
   *
   * @throws IOException when it does not answer
   */
  static long of(long pid) throws IOException {
    Process histogram =
        new ProcessBuilder(JCMD, Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    List<String> lines;
    try (BufferedReader answer = histogram.inputReader()) {
      lines = answer.readAllLines();
    }
    // Total      1234567       98765432
    return lines.stream()
        .filter(line -> line.startsWith("Total "))
        .map(line -> line.strip().split("\\s+", -1))
        .mapToLong(total -> Long.parseLong(total[2]))
        .findFirst()
        .orElseThrow(() -> new IOException("jcmd said " + String.join(" ", lines)));
  }
}
