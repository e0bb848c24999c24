package io.caseline.cases.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The work on a case that lies, or lay, with somebody else. */
public record Collaboration(
    List<InformationRequest> informationRequests,
    List<Handoff> handoffs,
    List<Escalation> escalations) {

  static final Collaboration NONE = new Collaboration(List.of(), List.of(), List.of());

  public List<InformationRequest> openRequests() {
    return informationRequests.stream().filter(InformationRequest::awaited).toList();
  }

  public Optional<Handoff> pendingHandoff() {
    return handoffs.stream().filter(Handoff::pending).findFirst();
  }

  public List<Escalation> openEscalations() {
    return escalations.stream().filter(Escalation::unresolved).toList();
  }

  Collaboration plus(InformationRequest request) {
    return new Collaboration(Item.append(informationRequests, request), handoffs, escalations);
  }

  Collaboration plus(Handoff handoff) {
    return new Collaboration(informationRequests, Item.append(handoffs, handoff), escalations);
  }

  Collaboration plus(Escalation escalation) {
    return new Collaboration(informationRequests, handoffs, Item.append(escalations, escalation));
  }

  Collaboration request(UUID id, UnaryOperator<InformationRequest> change) {
    return new Collaboration(Item.change(informationRequests, id, change), handoffs, escalations);
  }

  Collaboration handoff(UUID id, UnaryOperator<Handoff> change) {
    return new Collaboration(informationRequests, Item.change(handoffs, id, change), escalations);
  }

  Collaboration escalation(UUID id, UnaryOperator<Escalation> change) {
    return new Collaboration(informationRequests, handoffs, Item.change(escalations, id, change));
  }
}
