package io.caseline.web.ledger;

import java.util.Set;

/** The transactions that may still insert a row at a position that was given out before. */
interface RunningWriters {

  /** Those that run at this moment, our own left out, each under a name that no later one has. */
  Set<String> now();
}
