package io.caseline.web.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures two services against each other: the same request to one and to the other in turn, many
 * rounds, so that a noisy machine is noisy to both. Prints medians and their ratio; a reader
 * judges. The client is as small as can be, as it shares the processors with what it measures.
 */
public final class SideBySide {

  private static final int CALLERS = 16;
  private static final int ROUNDS = 11;
  private static final Duration ROUND = Duration.ofSeconds(5);

  /** The compiler shares the processors, and works for minutes. */
  private static final Duration WARM_UP = Duration.ofMinutes(4);

  private final MeasuredPostgres database;
  private final NodeApart without;
  private final NodeApart with;

  /** Two nodes on one database. */
  public SideBySide(MeasuredPostgres database, NodeApart without, NodeApart with) {
    this.database = database;
    this.without = without;
    this.with = with;
  }

  /**
   * Compares.
   *
   * @param name what is read
   * @param path the same on both
   * @param bearer for the Authorization header
   */
  public void compare(String name, String path, String bearer) throws Exception {
    load(without, path, bearer, WARM_UP);
    load(with, path, bearer, WARM_UP);
    List<Double> rates = new ArrayList<>();
    List<Double> loggedRates = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    List<Double> loggedCpu = new ArrayList<>();
    List<Double> inDatabase = new ArrayList<>();
    List<Double> loggedInDatabase = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      // Who goes first alternates: whatever the first leaves behind, the second finds.
      boolean first = round % 2 == 0;
      Load a = load(first ? without : with, path, bearer, ROUND);
      Load b = load(first ? with : without, path, bearer, ROUND);
      Load off = first ? a : b;
      Load on = first ? b : a;
      rates.add(off.perSecond());
      loggedRates.add(on.perSecond());
      ratios.add(on.perSecond() / off.perSecond());
      cpu.add(off.cpuMicros());
      loggedCpu.add(on.cpuMicros());
      inDatabase.add(off.databaseMicros());
      loggedInDatabase.add(on.databaseMicros());
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f reads/s without, %.0f with, ratio %.3f (rounds %.3f to %.3f); %.0f µs of"
            + " processor a read without (%.0f of them the database's), %.0f with (%.0f), ratio"
            + " %.3f%n",
        name,
        median(rates),
        median(loggedRates),
        median(ratios),
        ratios.stream().mapToDouble(it -> it).min().orElseThrow(),
        ratios.stream().mapToDouble(it -> it).max().orElseThrow(),
        median(cpu),
        median(inDatabase),
        median(loggedCpu),
        median(loggedInDatabase),
        median(cpu) / median(loggedCpu));
  }

  private record Load(double perSecond, double cpuMicros, double databaseMicros) {}

  private Load load(NodeApart node, String path, String bearer, Duration time) throws Exception {
    Duration before = cpuOfNodes();
    Duration databaseBefore = databaseCpu();
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<Long>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        Callable<Long> caller = () -> call(node.port(), path, bearer, end);
        calls.add(callers.submit(caller));
      }
      long reads = 0;
      for (Future<Long> each : calls) {
        reads += each.get();
      }
      double database = databaseCpu().minus(databaseBefore).toNanos() / 1e3 / reads;
      double nodes = cpuOfNodes().minus(before).toNanos() / 1e3 / reads;
      return new Load(reads / (time.toNanos() / 1e9), nodes + database, database);
    }
  }

  /** Of both: what is done later for those who asked one of them, either may do. */
  private Duration cpuOfNodes() {
    return without.cpu().plus(with.cpu());
  }

  private Duration databaseCpu() {
    return database
        .processes()
        .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static long call(int port, String path, String bearer, long end) throws IOException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
            .formatted(path, bearer)
            .getBytes(StandardCharsets.US_ASCII);
    long reads = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
      for (; System.nanoTime() < end; reads++) {
        socket.getOutputStream().write(request);
        answer(in);
      }
    }
    return reads;
  }

  private static void answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(status);
    }
    long length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
    }
    if (length >= 0) {
      in.skipNBytes(length);
      return;
    }
    for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
      in.skipNBytes(chunk + 2L);
    }
    in.skipNBytes(2);
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
