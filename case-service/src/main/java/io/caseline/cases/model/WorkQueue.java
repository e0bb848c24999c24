package io.caseline.cases.model;

import java.util.Optional;
import java.util.UUID;

/** Where the next work of a department comes from: the worklist, which knows what is urgent. */
public interface WorkQueue {

  /** The most urgent open case of the department that nobody has and that the actor may see. */
  Optional<UUID> next(String department, Actor by);
}
