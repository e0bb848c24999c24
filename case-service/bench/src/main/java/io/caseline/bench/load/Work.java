package io.caseline.bench.load;

import org.jspecify.annotations.Nullable;

/** What one caller asks for, one thing after the other. Belongs to one thread. */
@FunctionalInterface
public interface Work {

  /** Null when there is nothing left to do. */
  @Nullable Ask next();

  /** Told of each success. */
  default void answered(Answer answer) {
    // Most work does not depend on what came back.
  }
}
