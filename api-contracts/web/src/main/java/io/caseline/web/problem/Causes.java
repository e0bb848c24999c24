package io.caseline.web.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** The chain of an exception's causes, outermost first; bounded, as a chain may bite its tail. */
public final class Causes {

  private static final int DEEPEST = 50;

  private Causes() {}

  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  /**
   * The class of the innermost cause, which says most: everything around it is translation. The
   * words of a failure may quote what somebody said, and are not for logs.
   */
  public static String kind(Throwable failure) {
    return of(failure).reduce(failure, (outer, inner) -> inner).getClass().getName();
  }

  public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return of(failure).filter(type::isInstance).map(type::cast).findFirst();
  }
}
