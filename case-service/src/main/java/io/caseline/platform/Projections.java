package io.caseline.platform;

/** The projections, for who reads them. */
public interface Projections {

  /**
   * Waits until a projection shows everything up to a position, for two seconds at most.
   *
   * @throws io.caseline.web.problem.Problem not-yet-visible, when it does not come that far in time
   */
  void await(String projection, ConsistencyToken position);
}
