package io.caseline.cases.model;

import io.caseline.cases.event.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something written down.
 *
 * @param department the author's; it decides who reads a department's note
 */
public record Note(
    UUID id,
    String text,
    Visibility visibility,
    String author,
    @Nullable String department,
    Instant writtenAt)
    implements Item {}
