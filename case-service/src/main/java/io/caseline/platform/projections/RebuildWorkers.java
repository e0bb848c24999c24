package io.caseline.platform.projections;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** As many as there are processors. */
@Component
final class RebuildWorkers implements SmartLifecycle {

  private final List<RebuildWorker> workers;

  RebuildWorkers(Rebuild rebuild, RebuildStep step, Clock clock) {
    workers =
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(number -> new RebuildWorker(number, rebuild, step, clock))
            .toList();
  }

  @Override
  public void start() {
    workers.forEach(RebuildWorker::start);
  }

  @Override
  public void stop() {
    workers.forEach(RebuildWorker::stop);
  }

  @Override
  public boolean isRunning() {
    return workers.stream().anyMatch(RebuildWorker::isRunning);
  }
}
