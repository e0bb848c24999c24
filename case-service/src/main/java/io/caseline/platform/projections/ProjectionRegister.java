package io.caseline.platform.projections;

import io.caseline.platform.EventLog;
import io.caseline.platform.projections.ProjectionStatus.State;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.stereotype.Component;

/** All projections and how each is doing, wherever it runs. */
@Component
final class ProjectionRegister {

  private final EventProcessingConfiguration processors;
  private final Progress progress;
  private final EventLog log;
  private final ParkedEvents parked;
  private final Rebuild rebuild;

  ProjectionRegister(
      EventProcessingConfiguration processors,
      Progress progress,
      EventLog log,
      ParkedEvents parked,
      Rebuild rebuild) {
    this.processors = processors;
    this.progress = progress;
    this.log = log;
    this.parked = parked;
    this.rebuild = rebuild;
  }

  List<String> names() {
    return processors.eventProcessors().keySet().stream().sorted().toList();
  }

  /** Refuses a name that is none. */
  void require(String name) {
    if (!processors.eventProcessors().containsKey(name)) {
      throw new Problem(
          ProblemTypes.NOT_FOUND,
          "There is no such projection. GET /v1/admin/projections lists them.");
    }
  }

  ProjectionStatus status(String name) {
    List<Part> parts = progress.parts(name);
    long head = log.head();
    long position = parts.stream().mapToLong(Part::position).min().orElse(0);
    long lag = Math.max(0, head - position);
    RebuildProgress rebuilt = rebuild.progress(name).orElse(null);
    return new ProjectionStatus(
        name,
        parts.size(),
        position,
        head,
        lag,
        rebuilt == null ? state(parts, lag) : State.REBUILDING,
        rebuilt,
        parked.count(name));
  }

  private static State state(List<Part> parts, long lag) {
    if (parts.isEmpty() || parts.stream().anyMatch(part -> part.owner() == null)) {
      return State.STOPPED;
    }
    return lag == 0 ? State.UP_TO_DATE : State.CATCHING_UP;
  }
}
