package io.caseline.platform;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The projections, for who reads them. */
public interface Projections {

  /**
   * Waits until projections show everything up to a position, for two seconds at most.
   *
   * @throws io.caseline.web.problem.Problem not-yet-visible, when they do not come that far in time
   */
  void await(List<String> projections, ConsistencyToken position);

  /** The cases of which events are parked: what a projection says of them may be behind. */
  Set<UUID> parkedCases(String projection);
}
