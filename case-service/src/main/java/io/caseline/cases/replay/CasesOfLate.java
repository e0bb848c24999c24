package io.caseline.cases.replay;

import com.google.common.cache.Cache;
import com.google.common.util.concurrent.Striped;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Cases as they were of late, so that the next event is added to what is known and not all of them
 * are read again. The one of this kind that is a bean has them as commands left them: committed,
 * but not known to be kept. A database that was put back, or failed over to a standby that lacks
 * the last events, has others in their place, and who takes a case from here finds out.
 *
 * <p>There is {@link RoomForEvents} in a part of the heap.
 */
@Component
public class CasesOfLate {

  /** There are two, commands' and lists', which hold the same states most of the time. */
  private static final int PART_OF_HEAP = 4;

  /** Bytes, of a note of two hundred characters in the state of its case. */
  private static final int EVENT = 430;

  /** What a case takes before anything happened to it, in events. */
  private static final int OPENED = 3;

  /** Cases that are read at the same time; two of them wait for each other now and then. */
  private static final int READ_AT_ONCE = 256;

  private final RoomForEvents room;
  private final Cache<UUID, ReplayedCase> remembered;
  private final Striped<Lock> reading = Striped.lock(READ_AT_ONCE);

  @Autowired
  public CasesOfLate() {
    this(RoomForEvents.inPartOfHeap(PART_OF_HEAP, EVENT));
  }

  /** With room for so much. */
  CasesOfLate(RoomForEvents room) {
    this.room = room;
    this.remembered = room.remembering(it -> OPENED + (int) it.version());
  }

  /** Null when it is not remembered. */
  public @Nullable ReplayedCase find(UUID caseId) {
    return remembered.getIfPresent(caseId);
  }

  /** Remembers what a case has become, unless it is known to have come further. */
  public ReplayedCase remember(UUID caseId, ReplayedCase now) {
    remembered
        .asMap()
        .merge(caseId, now, (known, it) -> it.version() < known.version() ? known : it);
    return now;
  }

  /** What is remembered of it is wrong. */
  public void forget(UUID caseId) {
    remembered.invalidate(caseId);
  }

  /**
   * What is remembered of a case, or else what is read. Of several who come to it at once, one
   * reads it.
   *
   * @param fits whether what is remembered will do
   */
  ReplayedCase findOrRead(UUID caseId, Predicate<ReplayedCase> fits, Supplier<ReplayedCase> read) {
    Lock one = reading.get(caseId);
    one.lock();
    try {
      ReplayedCase known = find(caseId);
      if (known != null && fits.test(known)) {
        return known;
      }
      ReplayedCase now = read.get();
      remembered.put(caseId, now);
      return now;
    } finally {
      one.unlock();
    }
  }

  long room() {
    return room.events();
  }
}
