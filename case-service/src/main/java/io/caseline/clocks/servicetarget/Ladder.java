package io.caseline.clocks.servicetarget;

import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.ServiceTargetKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an escalation goes that nobody acknowledges, and where that one goes, and so on. */
final class Ladder {

  private final Map<EscalationPath, Set<EscalationPath>> next = new EnumMap<>(EscalationPath.class);

  Ladder(List<ServiceTarget> targets) {
    List<ServiceTarget> acknowledgements =
        targets.stream()
            .filter(target -> target.kind() == ServiceTargetKind.ACKNOWLEDGE_ESCALATION)
            .toList();
    for (EscalationPath path : EscalationPath.values()) {
      Set<EscalationPath> reached = EnumSet.noneOf(EscalationPath.class);
      acknowledgements.stream()
          .filter(target -> mayHoldFor(path, target, acknowledgements))
          .forEach(
              target -> {
                if (target.escalatesTo() != null) {
                  reached.add(target.escalatesTo());
                }
              });
      next.put(path, reached);
    }
  }

  /** One for every path gives way on those that have one of their own for everybody. */
  private static boolean mayHoldFor(
      EscalationPath path, ServiceTarget target, List<ServiceTarget> all) {
    return target.path() == null
        ? all.stream()
            .noneMatch(
                own -> own.path() == path && own.department() == null && own.priority() == null)
        : target.path() == path;
  }

  /** The paths of a circle, in order; none when there is no circle. */
  List<EscalationPath> circle() {
    for (EscalationPath start : EscalationPath.values()) {
      List<EscalationPath> way = wayBack(start, start, List.of());
      if (!way.isEmpty()) {
        return way;
      }
    }
    return List.of();
  }

  private List<EscalationPath> wayBack(
      EscalationPath from, EscalationPath to, List<EscalationPath> sofar) {
    List<EscalationPath> way = new ArrayList<>(sofar);
    way.add(from);
    for (EscalationPath step : next.getOrDefault(from, Set.of())) {
      if (step == to) {
        return way;
      }
      if (!way.contains(step)) {
        List<EscalationPath> found = wayBack(step, to, way);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
