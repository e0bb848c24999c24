package io.caseline.cases.model;

import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.LinkKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is known of a case in whichever state it is. */
public record CaseFacts(
    UUID caseId,
    Intake intake,
    Classification classification,
    Custody custody,
    Collaboration collaboration,
    Conversation conversation,
    Clocks clocks,
    List<Decision> decisions,
    List<Link> links,
    int reopenings,
    Keeping keeping) {

  /** Stands in {@link #waitingOn()} for the member. */
  public static final String MEMBER = "MEMBER";

  static CaseFacts of(CaseOpened opened) {
    return new CaseFacts(
        opened.caseId(),
        Intake.of(opened),
        new Classification(opened.category(), opened.request(), opened.priority(), false),
        new Custody(null, opened.responsibleDepartment(), null),
        Collaboration.NONE,
        Conversation.NONE,
        Clocks.NONE,
        List.of(),
        List.of(),
        0,
        Keeping.NONE);
  }

  /** The departments that have to act on an open request, and the member after an open question. */
  public Set<String> waitingOn() {
    var waitingOn = new LinkedHashSet<String>();
    for (InformationRequest request : collaboration.openRequests()) {
      String department = request.ballWith();
      if (department != null) {
        waitingOn.add(department);
      }
    }
    if (conversation.awaitsMember()) {
      waitingOn.add(MEMBER);
    }
    return waitingOn;
  }

  CaseFacts with(Intake changed) {
    return new CaseFacts(
        caseId,
        changed,
        classification,
        custody,
        collaboration,
        conversation,
        clocks,
        decisions,
        links,
        reopenings,
        keeping);
  }

  CaseFacts with(Classification changed) {
    return new CaseFacts(
        caseId,
        intake,
        changed,
        custody,
        collaboration,
        conversation,
        clocks,
        decisions,
        links,
        reopenings,
        keeping);
  }

  /** What was not known of the law's clocks is asked anew of what the case is now. */
  CaseFacts classifiedAs(Classification changed) {
    return with(changed).with(clocks.settled());
  }

  CaseFacts with(Custody changed) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        changed,
        collaboration,
        conversation,
        clocks,
        decisions,
        links,
        reopenings,
        keeping);
  }

  CaseFacts with(Collaboration changed) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        custody,
        changed,
        conversation,
        clocks,
        decisions,
        links,
        reopenings,
        keeping);
  }

  CaseFacts with(Conversation changed) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        custody,
        collaboration,
        changed,
        clocks,
        decisions,
        links,
        reopenings,
        keeping);
  }

  CaseFacts with(Clocks changed) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        custody,
        collaboration,
        conversation,
        changed,
        decisions,
        links,
        reopenings,
        keeping);
  }

  CaseFacts with(Keeping changed) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        custody,
        collaboration,
        conversation,
        clocks,
        decisions,
        links,
        reopenings,
        changed);
  }

  CaseFacts plus(Decision decision) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        custody,
        collaboration,
        conversation,
        clocks,
        Item.append(decisions, decision),
        links,
        reopenings,
        keeping);
  }

  CaseFacts plus(Link link) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        custody,
        collaboration,
        conversation,
        clocks,
        decisions,
        Item.append(links, link),
        reopenings,
        keeping);
  }

  /** A reopened case is worked on here again, and so no duplicate any more. */
  CaseFacts reopened(int reopening) {
    return new CaseFacts(
        caseId,
        intake,
        classification,
        custody,
        collaboration,
        conversation,
        clocks,
        decisions,
        links.stream().filter(link -> link.kind() != LinkKind.DUPLICATE_OF).toList(),
        reopening,
        keeping);
  }
}
