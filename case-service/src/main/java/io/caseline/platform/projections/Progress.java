package io.caseline.platform.projections;

import java.util.List;
import java.util.Map;
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

  /** Whether the effects of all events up to this position are committed. */
  boolean covers(String projection, long position) {
    Map<Integer, EventTrackerStatus> here = here(projection);
    if (isWhole(here)
        && here.values().stream().allMatch(part -> covers(part.getTrackingToken(), position))) {
      return true;
    }
    List<StoredToken> parts = tokens.of(projection);
    return !parts.isEmpty() && parts.stream().allMatch(part -> covers(part.token(), position));
  }

  private Map<Integer, EventTrackerStatus> here(String projection) {
    return processors
        .eventProcessor(projection, StreamingEventProcessor.class)
        .map(StreamingEventProcessor::processingStatus)
        .orElse(Map.of());
  }

  /** Of all its parts on this node, the status in memory is the latest, and costs no query. */
  private static boolean isWhole(Map<Integer, EventTrackerStatus> here) {
    double share = here.values().stream().mapToDouble(Progress::share).sum();
    return share == 1;
  }

  private static double share(EventTrackerStatus part) {
    return 1.0 / (part.getSegment().getMask() + 1);
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
