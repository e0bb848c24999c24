package io.caseline.cases.replay;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * How much is remembered of cases. It grows with their events, so that room is counted in events.
 * Where there is none left, the case that nobody has used for longest makes room. What nobody has
 * used for ten minutes is given up, and when memory is short all of it, as what people write may be
 * many times as long as it usually is.
 */
public record RoomForEvents(long events) {

  private static final Duration UNUSED = Duration.ofMinutes(10);

  /**
   * In a part of the heap: a node with more memory remembers more.
   *
   * @param part the fourth, the eighth and so on
   * @param bytes that an event takes
   */
  public static RoomForEvents inPartOfHeap(int part, int bytes) {
    return new RoomForEvents(Runtime.getRuntime().maxMemory() / part / bytes);
  }

  /**
   * Remembers something of each case, by the case's id. All cases share the room: each segment of a
   * cache has a part of it for itself, so that this one has a single segment, and nothing slow may
   * be done in {@link Cache#asMap}'s methods that compute.
   *
   * @param eventsOf as many events as it takes the room of
   */
  public <T> Cache<UUID, T> remembering(ToIntFunction<T> eventsOf) {
    return CacheBuilder.newBuilder()
        .concurrencyLevel(1)
        .maximumWeight(events)
        .weigher((UUID _, T it) -> eventsOf.applyAsInt(it))
        .expireAfterAccess(UNUSED)
        .softValues()
        .build();
  }
}
