package io.caseline.cases.clock;

import java.time.Duration;
import java.time.Instant;

/** The hours in which a department works: what a service target counts. */
public interface BusinessCalendar {

  /** As it stands in the configuration, and in events. */
  String id();

  /** The moment at which that much working time has passed since then. */
  Instant plus(Instant from, Duration workingTime);

  /** The working time between two moments; zero when the second is not after the first. */
  Duration between(Instant from, Instant to);
}
