package io.caseline.tools.replay;

import io.caseline.tools.Arguments;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code caseline replay-log FILE}. */
public final class ReplayLogCommand {

  public static final String USAGE =
      """
      replay-log FILE [--limit N] [--parallel N] [--snapshots all|none|N]
                      [--case-service URL] [--member-service URL]
          plays an incident log (CSV, or CSV in gzip) through the API and verifies every case;
          --snapshots N compares the answer to each N-th command of a case with time travel\
      """;

  private ReplayLogCommand() {}

  /** The exit code: 0 when every case is what the log says. */
  public static int run(Arguments arguments, PrintStream out)
      throws IOException, InterruptedException {
    Path file = Path.of(arguments.positional("FILE"));
    var options =
        new ReplayLog.Options(
            file,
            arguments.number("--limit", 0),
            arguments.uri("--case-service", URI.create("http://localhost:8080")),
            arguments.uri("--member-service", URI.create("http://localhost:8081")),
            arguments.number("--parallel", ReplayLog.Options.PARALLEL),
            snapshots(arguments));
    arguments.nothingElse();
    if (!Files.isReadable(file)) {
      throw new Arguments.Wrong("There is no readable file " + file);
    }
    Report report = new ReplayLog(options, out::println).run();
    report.print(out);
    return report.isClean() ? 0 : 1;
  }

  private static Snapshots snapshots(Arguments arguments) {
    return switch (arguments.word("--snapshots", "all")) {
      case "all" -> Snapshots.ALL;
      case "none" -> new Snapshots(0);
      default -> new Snapshots(arguments.number("--snapshots", 1));
    };
  }
}
