package io.caseline.tools.replay;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How much of each kind of dirt there was. */
final class DirtCount {

  private final Map<Dirt, Long> counts = new EnumMap<>(Dirt.class);

  void addAll(Collection<Dirt> finds) {
    finds.forEach(find -> counts.merge(find, 1L, Long::sum));
  }

  /** In the order of {@link Dirt}; without those of which there was none. */
  Map<Dirt, Long> byKind() {
    return new EnumMap<>(counts);
  }
}
