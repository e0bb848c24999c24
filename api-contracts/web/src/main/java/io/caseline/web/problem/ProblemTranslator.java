package io.caseline.web.problem;

import java.util.Optional;

/** Says how a service's own refusals are answered; every bean of this type is asked. */
@FunctionalInterface
public interface ProblemTranslator {

  /** The problem that this failure is answered as; empty when it is none of this translator's. */
  Optional<Problem> translate(Throwable failure);
}
