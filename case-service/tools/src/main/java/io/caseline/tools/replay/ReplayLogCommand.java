package io.caseline.tools.replay;

import io.caseline.tools.Arguments;
import io.caseline.tools.launch.Services;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code caseline replay-log FILE}. */
public final class ReplayLogCommand {

  private ReplayLogCommand() {}

  /** The exit code: 0 when every case is what the log says. */
  public static int run(Arguments arguments, PrintStream out)
      throws IOException, InterruptedException {
    Path file = Path.of(arguments.positional("FILE"));
    int limit = arguments.number("--limit", 0);
    int parallel = arguments.number("--parallel", ReplayLog.Options.PARALLEL);
    Snapshots snapshots = snapshots(arguments);
    if (!Files.isReadable(file)) {
      throw new Arguments.Wrong("There is no readable file " + file);
    }
    try (Services services = Services.forCommand("replay-log", arguments, out)) {
      arguments.nothingElse();
      var options =
          new ReplayLog.Options(
              file, limit, services.caseService(), services.memberService(), parallel, snapshots);
      Report report = new ReplayLog(options, out::println).run();
      out.println();
      report.print(out);
      return report.isClean() ? 0 : 1;
    }
  }

  private static Snapshots snapshots(Arguments arguments) {
    return switch (arguments.word("--snapshots", "all")) {
      case "all" -> Snapshots.ALL;
      case "none" -> new Snapshots(0);
      default -> new Snapshots(arguments.number("--snapshots", 1));
    };
  }
}
