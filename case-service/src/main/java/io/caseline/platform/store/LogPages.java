package io.caseline.platform.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The log, read in pages of which the last ones are remembered. Projections that are built anew
 * together follow the same pages: one of them reads a page, and what one has opened of it is open
 * for the others.
 *
 * <p>A page is remembered by the position before it with its gaps, and only if it is full. What
 * follows such a position does not change, except that gaps fill up: but the positions that a page
 * gives still name these, and whoever goes on from them reads what came late. A page that is not
 * full is the end of the log, and read anew each time.
 */
final class LogPages {

  /** How a page of at least {@link #PAGE} events is read; fewer are all there are. */
  interface Reading {
    List<TrackedEventMessage<?>> after(@Nullable TrackingToken position);
  }

  static final int PAGE = 200;

  static final int NEXT_PAGES = 5;

  /** Some tens of megabytes, and only while somebody is far behind. */
  private static final int MOST = 100;

  /** An event that was opened here must not stay so for long: see {@code PersonalDataErased}. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  private static final int LOCKS = 16;

  private final Reading reading;
  private final Cache<Optional<TrackingToken>, List<TrackedEventMessage<?>>> full =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

  LogPages(Reading reading) {
    this.reading = reading;
  }

  /** All events after a position that are there by now. */
  Spliterator<TrackedEventMessage<?>> after(@Nullable TrackingToken position) {
    return new Following(position, Integer.MAX_VALUE);
  }

  /** The next ones after a position, a thousand at most: for who comes back for more. */
  Spliterator<TrackedEventMessage<?>> nextAfter(@Nullable TrackingToken position) {
    return new Following(position, NEXT_PAGES);
  }

  /** Who comes while somebody else reads the same page waits for it. */
  private List<TrackedEventMessage<?>> page(@Nullable TrackingToken position) {
    Optional<TrackingToken> key = Optional.ofNullable(position);
    Lock lock = locks.get(Math.floorMod(key.hashCode(), LOCKS));
    lock.lock();
    try {
      List<TrackedEventMessage<?>> known = full.getIfPresent(key);
      if (known != null) {
        return known;
      }
      List<TrackedEventMessage<?>> read = reading.after(position);
      if (read.size() >= PAGE) {
        full.put(key, read);
      }
      return read;
    } finally {
      lock.unlock();
    }
  }

  private final class Following extends AbstractSpliterator<TrackedEventMessage<?>> {

    private @Nullable TrackingToken position;
    private Iterator<TrackedEventMessage<?>> page = List.<TrackedEventMessage<?>>of().iterator();
    private int pagesLeft;

    Following(@Nullable TrackingToken position, int pages) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.position = position;
      this.pagesLeft = pages;
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
      if (!page.hasNext() && pagesLeft > 0) {
        List<TrackedEventMessage<?>> next = page(position);
        page = next.iterator();
        pagesLeft = next.size() < PAGE ? 0 : pagesLeft - 1;
      }
      if (!page.hasNext()) {
        return false;
      }
      TrackedEventMessage<?> event = page.next();
      position = event.trackingToken();
      action.accept(event);
      return true;
    }
  }
}
