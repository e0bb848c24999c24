package io.caseline.bench.report;

/** Both sides in the same round. */
public record Round(Reading floor, Reading service) {

  double ratio() {
    return service.perSecond() / floor.perSecond();
  }

  double p99Ratio() {
    return service.p99() / floor.p99();
  }
}
