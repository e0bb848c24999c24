package io.caseline.tools.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real log, where it is at hand: no service, only the two readings of its rows. */
class RealLogTest {

  private static final Path FILE =
      Path.of("../../../shared/data/incidents/servicenow-incidents.csv.gz");

  @Test
  void both_readings_of_every_incident_agree() throws IOException {
    assumeTrue(Files.isReadable(FILE), "skipped: the incident log is not at " + FILE);
    List<Incident> incidents = IncidentLog.read(FILE, 0).incidents();

    assertThat(incidents).hasSize(4000);
    assertThat(incidents)
        .allSatisfy(
            incident -> {
              Expected expected = Expected.of(incident);
              List<Step> steps = Script.of(incident).steps();
              assertThat(steps.stream().filter(Step.HandOff.class::isInstance))
                  .hasSize(expected.handoffs());
              assertThat(steps.stream().filter(Step.Reopen.class::isInstance))
                  .hasSize(expected.reopenings());
            });
  }
}
