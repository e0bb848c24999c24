package io.caseline.audit.export.format;

import java.time.Instant;
import java.util.UUID;

/**
 * What the files of an export say about it.
 *
 * @param selection which cases, in words
 * @param asOf when the cases were chosen
 */
public record Heading(UUID exportId, String selection, Instant asOf, long cases, long events) {}
