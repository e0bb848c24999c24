package io.caseline.platform.projections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a projection has come, on whichever node it runs. */
@Component
final class Progress {

  private final EventProcessingConfiguration processors;
  private final Tokens tokens;

  Progress(EventProcessingConfiguration processors, Tokens tokens) {
    this.processors = processors;
    this.tokens = tokens;
  }

  /**
   * Whether every part of the projection has committed the effect of the event at this position.
   */
  boolean covers(String projection, long position) {
    return runningHere(projection)
        .map(status -> covers(status.getTrackingToken(), position))
        .orElseGet(() -> storedCovers(projection, position));
  }

  /**
   * The parts of a projection. Of those that run on this node what is in memory is said, which is
   * ahead of what is stored: for events that the projection has no use for, nothing is stored
   * before the claim is renewed.
   */
  List<Part> parts(String projection) {
    Map<Integer, EventTrackerStatus> here = here(projection);
    return tokens.of(projection).stream()
        .map(
            part ->
                Optional.ofNullable(here.get(part.segment()))
                    .map(status -> part.at(status.getTrackingToken()))
                    .orElse(part))
        .toList();
  }

  /**
   * The whole projection, when it runs on this node in one part. Its status in memory is updated
   * after each commit, and knows of events that the projection has no use for, which the stored
   * token learns of later only.
   */
  private Optional<EventTrackerStatus> runningHere(String projection) {
    return Optional.ofNullable(here(projection).get(0))
        .filter(status -> status.getSegment().getMask() == 0);
  }

  /** The parts that run on this node. */
  private Map<Integer, EventTrackerStatus> here(String projection) {
    return processors
        .eventProcessor(projection, StreamingEventProcessor.class)
        .map(StreamingEventProcessor::processingStatus)
        .orElse(Map.of());
  }

  private boolean storedCovers(String projection, long position) {
    List<Part> parts = tokens.of(projection);
    return !parts.isEmpty() && parts.stream().allMatch(part -> covers(part.token(), position));
  }

  private static boolean covers(@Nullable TrackingToken token, long position) {
    return switch (WrappedToken.unwrapLowerBound(token)) {
      case null -> false;
      // A gap is a position whose transaction had not committed when the projection passed it.
      case GapAwareTrackingToken seen ->
          seen.getIndex() >= position && !seen.getGaps().contains(position);
      case TrackingToken other -> other.position().orElse(-1) >= position;
    };
  }
}
