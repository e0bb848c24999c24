package io.caseline.tools.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The states in which an incident waits for somebody inside or behind the plan, and the department
 * that a case asks then.
 *
 * @param department the plan's door to whom the log waits for
 */
record Waiting(String department, String question) {

  /** The log's investigations of root causes have no department among those to start with. */
  static final String PROBLEM_MANAGEMENT = "problem-management";

  private static final Map<IncidentState, Waiting> FOR =
      new EnumMap<>(
          Map.of(
              IncidentState.AWAITING_VENDOR,
              new Waiting("provider-relations", "What does the vendor say?"),
              IncidentState.AWAITING_EVIDENCE,
              new Waiting("compliance", "Which evidence is there?"),
              IncidentState.AWAITING_PROBLEM,
              new Waiting(PROBLEM_MANAGEMENT, "What is the cause behind this?")));

  static Optional<Waiting> in(IncidentState state) {
    return Optional.ofNullable(FOR.get(state));
  }
}
