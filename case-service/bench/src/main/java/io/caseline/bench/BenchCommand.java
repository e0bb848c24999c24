package io.caseline.bench;

import io.caseline.bench.load.Refused;
import io.caseline.bench.measure.Measure;
import io.caseline.bench.report.Results;
import io.caseline.bench.report.ResultsHtml;
import io.caseline.bench.report.ResultsJson;
import io.caseline.bench.report.Table;
import io.caseline.bench.stand.Stand;
import io.caseline.tools.Arguments;
import io.caseline.tools.launch.Home;
import io.caseline.tools.launch.ServiceFailed;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code caseline bench}. Exit codes: 0 measured, 1 not measured, 2 not understood. */
public final class BenchCommand {

  private static final String QUICK = "--quick";

  private BenchCommand() {}

  public static void main(String... words) throws Exception {
    System.exit(run(System.out, words));
  }

  static int run(PrintStream out, String... words) throws Exception {
    try {
      var arguments = new Arguments(Set.of(QUICK), words);
      Home home = Home.ofThisProcess();
      Extent extent = arguments.flag(QUICK) ? Extent.QUICK : Extent.FULL;
      Rounds rounds = extent.roundsFrom(InstantSource.system());
      List<Measure> measures = chosen(Bench.measuresOf(extent), arguments.word("--only", ""));
      long growth = arguments.number("--grow", 0);
      long day = arguments.number("--day", 0);
      List<String> jvm = words(arguments.word("--jvm", ""));
      Optional<Path> json =
          Optional.of(arguments.word("--json", "")).filter(it -> !it.isEmpty()).map(Path::of);
      Path folder = home.root().resolve("data").resolve("bench");
      Path html = Path.of(arguments.word("--html", folder.resolve("bench.html").toString()));
      arguments.nothingElse();

      home.freshData("bench");
      requireFolderOf(html);
      json.ifPresent(BenchCommand::requireFolderOf);
      Results results;
      try (var stand = new Stand(home, folder, jvm);
          var client = stand.client()) {
        results = new Bench(stand, client, extent, measures, out).run(rounds, growth, day);
      }
      out.println();
      out.print(Table.of(results));
      Files.writeString(html, ResultsHtml.of(results));
      out.println("\nReport: " + html);
      if (json.isPresent()) {
        Files.writeString(json.get(), ResultsJson.of(results));
      }
      return 0;
    } catch (Arguments.Wrong e) {
      System.err.println(e.getMessage() + ". See ./caseline help");
      return 2;
    } catch (Refused | ServiceFailed e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  /** Before anything is measured that could not be written down then. */
  private static void requireFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Arguments.Wrong("There is no folder " + folder);
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
  }

  private static List<Measure> chosen(List<Measure> all, String names) {
    if (names.isEmpty()) {
      return all;
    }
    List<String> wanted = Arrays.asList(names.split(",", -1));
    List<Measure> chosen = all.stream().filter(it -> wanted.contains(it.name())).toList();
    if (chosen.size() != wanted.size()) {
      throw new Arguments.Wrong(
          "--only takes names among " + all.stream().map(Measure::name).toList());
    }
    return chosen;
  }
}
