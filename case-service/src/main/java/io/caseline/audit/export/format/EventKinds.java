package io.caseline.audit.export.format;

import io.caseline.cases.event.CaseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names of all kinds of events, in order. */
final class EventKinds {

  static final List<String> NAMES =
      kinds(CaseEvent.class).map(Class::getSimpleName).sorted().toList();

  private EventKinds() {}

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
  }
}
