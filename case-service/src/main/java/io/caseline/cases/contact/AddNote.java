package io.caseline.cases.contact;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes something down on the case. */
public record AddNote(
    UUID caseId, Actor by, Instant at, UUID noteId, String text, Visibility visibility)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    current.notClosed();
    return List.of(new NoteAdded(caseId, at, noteId, text, visibility, by.sub(), by.department()));
  }
}
