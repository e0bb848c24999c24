package io.caseline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseline.tools.launch.Services;
import io.caseline.tools.replay.ReplayLog;
import io.caseline.tools.replay.Report;
import io.caseline.tools.replay.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real company's incidents as cases, through the public API of both services. The log lies beside
 * the repository and is no part of it: without it the test is skipped and says so.
 */
final class IncidentLogStory {

  private static final Path LOG =
      Path.of("../../shared/data/incidents/servicenow-incidents.csv.gz");

  private IncidentLogStory() {}

  static void requireLog() {
    assumeTrue(Files.isReadable(LOG), "skipped: there is no incident log at " + LOG);
  }

  static void play(int incidents, Services services) throws IOException, InterruptedException {
    Report report =
        new ReplayLog(
                new ReplayLog.Options(
                    LOG,
                    incidents,
                    services.caseService(),
                    services.memberService(),
                    ReplayLog.Options.PARALLEL,
                    Snapshots.ALL))
            .run();
    report.print(System.out);

    assertThat(report.mismatches()).isEmpty();
    assertThat(report.refused()).isEmpty();
    assertThat(report.cases()).isEqualTo(incidents);
    assertThat(report.versionsCompared()).isEqualTo(report.commands());
  }
}
