package io.caseline.bench.measure;

import io.caseline.bench.load.Work;
import io.caseline.bench.stand.Stand;
import io.caseline.tools.client.CaselineClient;
import java.util.List;

/**
 * The two that are compared, with what they were filled with.
 *
 * @param members whom cases are opened for
 */
public record Sides(
    Stand stand,
    CaselineClient client,
    List<String> members,
    Cases casesOfFloor,
    Cases casesOfService) {

  /** What one of so many callers does when a measure is taken of the service. */
  Work workOfService(Measure measure, int caller, int callers) {
    var operations = new ServiceOperations(client, members, caller);
    return measure.job().of(operations, casesOfService, caller, callers);
  }
}
