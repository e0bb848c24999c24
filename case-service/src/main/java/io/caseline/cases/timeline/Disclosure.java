package io.caseline.cases.timeline;

import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.EscalationRule;
import io.caseline.web.security.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What one reader may see of a case's events. Words that are for others are withheld, the fact that
 * something was said is not: the history stays complete for everybody who may see the case.
 *
 * <p>It is applied to the events before they are folded, so the case as shown follows by itself.
 */
public final class Disclosure {

  /** Stands where words are withheld. */
  public static final String WITHHELD = "(withheld)";

  private final Actor reader;
  private final Set<UUID> confidentialEscalations = new HashSet<>();

  public Disclosure(Actor reader) {
    this.reader = reader;
  }

  /** The event as the reader may see it. The events of a case have to be passed in order. */
  public CaseEvent of(CaseEvent event) {
    return switch (event) {
      case NoteAdded e when isForOthers(e) ->
          new NoteAdded(
              e.caseId(),
              e.occurredAt(),
              e.noteId(),
              WITHHELD,
              e.visibility(),
              e.author(),
              e.department());
      case CaseEscalated e when isConfidential(e) -> {
        confidentialEscalations.add(e.escalationId());
        yield new CaseEscalated(
            e.caseId(),
            e.occurredAt(),
            e.escalationId(),
            e.path(),
            WITHHELD,
            e.targetAt(),
            e.raisedBy());
      }
      case EscalationResolved e when confidentialEscalations.contains(e.escalationId()) ->
          new EscalationResolved(
              e.caseId(), e.occurredAt(), e.escalationId(), WITHHELD, e.resolvedBy());
      default -> event;
    };
  }

  private boolean isForOthers(NoteAdded note) {
    return note.visibility() == Visibility.DEPARTMENT
        && reader.role() != Role.AUDITOR
        && !reader.sub().equals(note.author())
        && !reader.worksIn(note.department());
  }

  private boolean isConfidential(CaseEscalated escalated) {
    var rule = EscalationRule.of(escalated.path());
    boolean itsPeople = rule.answeredBy().map(reader::worksIn).orElse(false);
    return rule.confidential()
        && !itsPeople
        && !reader.sub().equals(escalated.raisedBy())
        && reader.role() != Role.AUDITOR;
  }
}
