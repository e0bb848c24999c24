package io.caseline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogPagesTest {

  private static final int PAGE = LogPages.PAGE;

  private final List<TrackedEventMessage<?>> log = new CopyOnWriteArrayList<>();
  private final List<Long> read = new ArrayList<>();
  private final LogPages pages = new LogPages(this::read);

  @Test
  void gives_all_events_of_several_pages_in_order() {
    append(2 * PAGE + 3);

    assertThat(positionsAfter(null))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2 * PAGE + 3).boxed().toList());
  }

  @Test
  void gives_the_same_events_to_whoever_follows_and_reads_only_the_last_page_again() {
    append(2 * PAGE + 3);
    List<TrackedEventMessage<?>> first = after(null);
    read.clear();

    List<TrackedEventMessage<?>> second = after(null);

    assertThat(second).hasSameSizeAs(first);
    assertThat(second.get(PAGE)).isSameAs(first.get(PAGE));
    assertThat(read).containsExactly(2L * PAGE);
  }

  @Test
  void ends_after_a_few_pages_for_who_comes_back_for_more() {
    int few = LogPages.NEXT_PAGES * PAGE;
    append(few + 3);

    assertThat(StreamSupport.stream(pages.nextAfter(null), false)).hasSize(few);
    assertThat(StreamSupport.stream(pages.nextAfter(token(few)), false)).hasSize(3);
  }

  @Test
  void shows_what_was_appended_since() {
    append(PAGE - 1);
    assertThat(positionsAfter(null)).hasSize(PAGE - 1);

    append(2);

    assertThat(positionsAfter(null)).hasSize(PAGE + 1);
    assertThat(positionsAfter(token(PAGE))).containsExactly(PAGE + 1L);
  }

  @Test
  void reads_no_further_than_it_is_asked_to() {
    append(3 * PAGE);

    assertThat(StreamSupport.stream(pages.after(null), false).limit(PAGE)).hasSize(PAGE);

    assertThat(read).containsExactly(0L);
  }

  @Test
  void ends_where_the_log_ends() {
    assertThat(positionsAfter(null)).isEmpty();

    append(PAGE);

    assertThat(positionsAfter(null)).hasSize(PAGE);
    assertThat(positionsAfter(token(PAGE))).isEmpty();
  }

  private List<TrackedEventMessage<?>> read(@Nullable TrackingToken after) {
    long from = after == null ? 0 : after.position().orElseThrow();
    read.add(from);
    return log.stream().filter(it -> position(it) > from).limit(PAGE).toList();
  }

  private void append(int events) {
    for (int i = 0; i < events; i++) {
      log.add(
          new GenericTrackedEventMessage<>(
              token(log.size() + 1L), GenericEventMessage.asEventMessage("an event")));
    }
  }

  private List<TrackedEventMessage<?>> after(@Nullable TrackingToken position) {
    return StreamSupport.stream(pages.after(position), false).toList();
  }

  private List<Long> positionsAfter(@Nullable TrackingToken position) {
    return after(position).stream().map(LogPagesTest::position).toList();
  }

  private static long position(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}
