package io.caseline.feed;

import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.web.ledger.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Forwards events step by step, in the order of their positions, up to a gap that may still be
 * filled. A position counts as done once the broker has acknowledged its event: what happens in
 * between sends events twice, and never leaves one out.
 */
final class Forwarding {

  private static final int BATCH = 500;

  private final EventLog log;
  private final Gaps gaps;
  private final CloudEvents cloudEvents;
  private final FeedPosition position;
  private final CaseTopic topic;

  Forwarding(
      EventLog log, Gaps gaps, CloudEvents cloudEvents, FeedPosition position, CaseTopic topic) {
    this.log = log;
    this.gaps = gaps;
    this.cloudEvents = cloudEvents;
    this.position = position;
    this.topic = topic;
  }

  /** What a step came to. */
  enum Step {
    /** Another node forwards. */
    NOT_OURS,
    /** Everything is forwarded that may be. */
    UP_TO_DATE,
    MORE
  }

  /**
   * Forwards what comes next.
   *
   * @param carefully one event only, so that one that cannot be forwarded holds up none before it
   */
  Step step(boolean carefully) {
    OptionalLong claimed = position.claim();
    if (claimed.isEmpty()) {
      // What this node had opened, the other has shut out.
      topic.close();
      return Step.NOT_OURS;
    }
    long from = claimed.getAsLong();
    int limit = carefully ? 1 : BATCH;
    gaps.settle();
    List<RecordedEvent> page = log.after(from, limit);
    List<RecordedEvent> next = upToAGap(from, page);
    if (next.isEmpty()) {
      return Step.UP_TO_DATE;
    }
    topic.publish(next.stream().map(cloudEvents::of).toList());
    position.advance(from, next.getLast().position());
    return next.size() == limit ? Step.MORE : Step.UP_TO_DATE;
  }

  private List<RecordedEvent> upToAGap(long from, List<RecordedEvent> page) {
    List<RecordedEvent> settled = new ArrayList<>();
    long before = from;
    for (RecordedEvent event : page) {
      if (!gaps.passes(before, event.position())) {
        break;
      }
      settled.add(event);
      before = event.position();
    }
    return settled;
  }

  /** Gives up what was begun, and lets another node try. */
  void letGo() {
    topic.close();
    position.release();
  }
}
