package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote something down.
 *
 * @param department the author's; it decides who reads a department's note
 */
public record NoteAdded(
    UUID caseId,
    Instant occurredAt,
    UUID noteId,
    @Personal String text,
    Visibility visibility,
    String author,
    @Nullable String department)
    implements CaseEvent {}
