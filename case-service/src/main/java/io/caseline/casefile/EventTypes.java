package io.caseline.casefile;

import io.caseline.cases.event.CaseEvent;
import io.caseline.web.problem.InputError;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of events as timelines show them. */
final class EventTypes {

  private static final Set<String> NAMES =
      kinds(CaseEvent.class).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

  private EventTypes() {}

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
  }

  /** Refuses a name that no event has: a slip of the pen would look like an empty timeline. */
  static void requireKnown(@Nullable Set<String> types) {
    if (types != null && !NAMES.containsAll(types)) {
      throw InputError.inParameter("types", "Names of events, such as CaseOpened.").asProblem();
    }
  }
}
