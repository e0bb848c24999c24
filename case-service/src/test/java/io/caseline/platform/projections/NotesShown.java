package io.caseline.platform.projections;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.NoteAdded;
import io.caseline.platform.BuiltAnew;
import io.caseline.platform.PageAtHand;
import io.caseline.platform.RecordedCase;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A projection for tests: the notes of all cases, in a table of its own. It fails in the database
 * on a note that says {@code poison}, in code on one that says {@code bug}, as long as {@link
 * #healed} is false.
 */
@ProcessingGroup(NotesShown.NAME)
class NotesShown implements BuiltAnew {

  static final String NAME = "notes-shown";

  volatile boolean healed;

  private final JdbcClient jdbc;

  NotesShown(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql(
            """
            create table if not exists notes_shown (
              note_id varchar(36) primary key, case_id varchar(36) not null, text varchar(20) not null,
              times_written integer not null)
            """)
        .update();
  }

  @EventHandler
  void on(CaseEvent event) {
    if (event instanceof NoteAdded note) {
      show(note);
    }
  }

  @Override
  public String projection() {
    return NAME;
  }

  @Override
  public void show(List<RecordedCase> cases, PageAtHand page) {
    cases.forEach(it -> it.events().forEach(event -> on((CaseEvent) event.payload())));
  }

  private void show(NoteAdded note) {
    if (!healed && note.text().equals("bug")) {
      throw new IllegalStateException("the note says " + note.text());
    }
    boolean poison = !healed && note.text().equals("poison");
    int written =
        jdbc.sql("update notes_shown set times_written = times_written + 1 where note_id = ?")
            .param(note.noteId().toString())
            .update();
    if (written == 0) {
      jdbc.sql("insert into notes_shown values (?, ?, ?, 1)")
          .params(
              note.noteId().toString(),
              note.caseId().toString(),
              poison ? "much longer than the column is wide" : note.text())
          .update();
    }
  }
}
