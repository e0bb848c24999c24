package io.caseline.cases.clock;

/** Where the rules for clocks are looked up. */
public interface Rulebook {

  /** As they stand now. */
  ClockRules current();
}
