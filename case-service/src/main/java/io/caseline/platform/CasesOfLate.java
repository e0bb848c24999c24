package io.caseline.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.ToLongFunction;

/**
 * Makes room for the states of the cases of late.
 *
 * <p>A state grows with its events, so that room is counted in events. It is a part of the heap: a
 * node with more memory remembers more. What is remembered is given up when memory is short all the
 * same, as what people write may be many times as long as it usually is.
 */
public final class CasesOfLate {

  private static final Duration UNUSED = Duration.ofMinutes(10);

  /** There are two of them, and most of the heap is for other things. */
  private static final int PART_OF_HEAP = 6;

  /** Bytes, of a note of two hundred characters in the state of its case. */
  private static final int EVENT = 430;

  /** What a case takes before anything happened to it, in events. */
  private static final int OPENED = 3;

  private CasesOfLate() {}

  /**
   * An empty one.
   *
   * @param events how many have led to a state
   */
  public static <K, V> Cache<K, V> remembered(ToLongFunction<V> events) {
    return remembered(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / EVENT, events);
  }

  static <K, V> Cache<K, V> remembered(long room, ToLongFunction<V> events) {
    return Caffeine.newBuilder()
        .maximumWeight(room)
        .weigher((K caseId, V state) -> OPENED + (int) events.applyAsLong(state))
        .expireAfterAccess(UNUSED)
        .softValues()
        .build();
  }
}
