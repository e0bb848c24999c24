package io.caseline.cases.model;

import io.caseline.cases.model.Rejection.Reason;
import java.util.UUID;

/**
 * What stands in the way of ending a case.
 *
 * @param with the department or the escalation path it lies with
 */
public record OpenItem(UUID id, String with, String status) {

  public static OpenItem of(InformationRequest request) {
    return new OpenItem(request.id(), request.department(), request.status().name());
  }

  public static OpenItem of(Handoff handoff) {
    return new OpenItem(handoff.id(), handoff.to(), handoff.status().name());
  }

  public static OpenItem of(Escalation escalation) {
    return new OpenItem(escalation.id(), escalation.path().name(), escalation.status().name());
  }

  /** Refuses to end a case while others work on it, and lists what they have. */
  public static Rejection openWork(Collaboration with, String detail) {
    return Rejection.because(Reason.OPEN_WORK, detail)
        .with("openRequests", with.openRequests().stream().map(OpenItem::of).toList())
        .with("openHandoffs", with.pendingHandoff().stream().map(OpenItem::of).toList())
        .with("openEscalations", with.openEscalations().stream().map(OpenItem::of).toList());
  }
}
