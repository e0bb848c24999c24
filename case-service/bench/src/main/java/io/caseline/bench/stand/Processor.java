package io.caseline.bench.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What processes have used of the processors since they began, as Linux counts it. */
final class Processor {

  /** USER_HZ, which Linux keeps at 100 whatever it counts in itself: see proc(5). */
  private static final long TICKS_A_SECOND = 100;

  // Fields of /proc/PID/stat after the name, which is in brackets and may hold spaces.
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED_CHILDREN = 13;
  private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

  private Processor() {}

  /** Of the process and all that it started, also of those that have ended. */
  static Duration usedBy(long pid) {
    long ticks =
        ProcessHandle.of(pid).stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .mapToLong(process -> ticks(process.pid()))
            .sum();
    return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
  }

  /** The most memory that it ever had in use, in bytes. */
  static long mostMemoryOf(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
        .findFirst()
        .orElseThrow();
  }

  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Long.parseLong(fields[USER])
          + Long.parseLong(fields[SYSTEM])
          + Long.parseLong(fields[USER_OF_ENDED_CHILDREN])
          + Long.parseLong(fields[SYSTEM_OF_ENDED_CHILDREN]);
    } catch (NoSuchFileException ended) {
      // Between the list of processes and this; its parent counts it the next time.
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
